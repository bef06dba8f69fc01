package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.comment.StoredComment;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Labels that platforms send back. A comment that is not kept yet is kept as an example then:
 * without its words a label teaches nothing. Every method waits for the database.
 */
@Singleton
public final class Feedback {

  private final Database database;
  private final Comments comments;
  private final Labels labels;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Feedback(Database database, Comments comments, Labels labels, AuditLog audit) {
    this.database = database;
    this.comments = comments;
    this.labels = labels;
    this.audit = audit;
  }

  /**
   * What is said of a comment, or of some of its words.
   *
   * @param attribute which
   * @param label how far it holds, in [0,1]
   * @param spanBegin where the words begin, a UTF-16 offset; null for the whole comment
   * @param spanEnd where they end, exclusive; null for the whole comment
   */
  public record Said(
      String attribute, double label, @Nullable Integer spanBegin, @Nullable Integer spanEnd) {}

  /**
   * Where labels come from.
   *
   * @param communityId whose comment it is
   * @param door where they came in
   * @param source how they came to be given
   * @param by who gave them, such as {@code key:…}
   */
  public record Giver(long communityId, Door door, LabelSource source, String by) {}

  /**
   * Keeps labels, and the comment if need be, and says so in the audit log.
   *
   * @param giver where they come from
   * @param externalId what the platform calls the comment; null if it does not say, then a kept
   *     comment of the same text is meant
   * @param text the comment as it was written
   * @param said at least one label
   * @return the comment that was labelled
   */
  public StoredComment keep(
      Giver giver, @Nullable String externalId, String text, List<Said> said) {
    return database.transact(
        handle -> {
          StoredComment comment = comment(handle, giver, externalId, text);
          Instant now = clock.instant();
          for (Said one : said) {
            labels.add(handle, label(giver, comment, one, now));
          }
          audit.append(
              handle,
              giver.communityId(),
              new Deed(
                  giver.by(),
                  "label.add",
                  "comment " + comment.externalId(),
                  giver.source() + " of " + said.size() + " attributes"));
          return comment;
        });
  }

  private static Label label(Giver giver, StoredComment comment, Said one, Instant now) {
    return new Label(
        0,
        giver.communityId(),
        comment.id(),
        comment.revision(),
        one.attribute(),
        one.label(),
        one.spanBegin(),
        one.spanEnd(),
        giver.source(),
        giver.by(),
        null,
        now);
  }

  private StoredComment comment(
      Handle handle, Giver giver, @Nullable String externalId, String text) {
    Optional<StoredComment> known =
        externalId == null
            ? Optional.empty()
            : comments
                .find(handle, giver.communityId(), externalId)
                .filter(comment -> comment.text().equals(text));
    return known
        .or(() -> comments.findByText(handle, giver.communityId(), text))
        .orElseGet(() -> insert(handle, example(giver, text)));
  }

  private StoredComment insert(Handle handle, NewComment example) {
    long unused = comments.insert(handle, example);
    return comments.find(handle, example.communityId(), example.externalId()).orElseThrow();
  }

  private NewComment example(Giver giver, String text) {
    return new NewComment(
        giver.communityId(),
        "example-" + Comments.sha256(text),
        null,
        null,
        null,
        text,
        null,
        CommentStatus.EXAMPLE,
        giver.door().label(),
        clock.instant());
  }
}
