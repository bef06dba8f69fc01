package org.comity.service.moderation;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.moderation.HumanDecisions.Order;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Labels that platforms send back, and what their moderators decided. A comment that is not kept
 * yet is kept as an example then: without its words a label teaches nothing. Every method waits for
 * the database.
 */
@Singleton
public final class Feedback {

  private final Database database;
  private final Comments comments;
  private final Labels labels;
  private final AuditLog audit;
  private final HumanDecisions people;
  private final Clock clock = Database.CLOCK;

  @Inject
  Feedback(
      Database database, Comments comments, Labels labels, AuditLog audit, HumanDecisions people) {
    this.database = database;
    this.comments = comments;
    this.labels = labels;
    this.audit = audit;
    this.people = people;
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
          add(handle, giver, comment, said);
          return comment;
        });
  }

  /**
   * Keeps what a moderator of the platform decided of a comment: a decision on it if it is kept,
   * and a label of {@link Attribute#LIKELY_TO_REJECT}. A report that says what the last one said
   * adds nothing.
   *
   * @param giver where the report comes from
   * @param externalId what the platform calls the comment; null if it does not say, then a kept
   *     comment of the same text is meant
   * @param text the comment as it was written
   * @param isRejected whether the moderator wants it hidden
   * @return the comment that was reported
   */
  public StoredComment report(
      Giver giver, @Nullable String externalId, String text, boolean isRejected) {
    return database.transact(
        handle -> report(handle, giver, comment(handle, giver, externalId, text), isRejected));
  }

  /**
   * The same for a comment whose words the platform does not send again.
   *
   * @param giver where the report comes from
   * @param externalId what the platform calls the comment
   * @param isRejected whether the moderator wants it hidden
   * @return the comment that was reported; nothing if it is not kept
   */
  public Optional<StoredComment> report(Giver giver, String externalId, boolean isRejected) {
    return database.transact(
        handle ->
            comments
                .find(handle, giver.communityId(), externalId)
                .map(comment -> report(handle, giver, comment, isRejected)));
  }

  private StoredComment report(
      Handle handle, Giver giver, StoredComment comment, boolean isRejected) {
    double label = isRejected ? 1 : 0;
    CommentStatus wanted = isRejected ? CommentStatus.REJECTED : CommentStatus.APPROVED;
    boolean isExample = comment.status() == CommentStatus.EXAMPLE;
    if (isSaid(handle, giver, comment, label) && (isExample || comment.status() == wanted)) {
      return comment;
    }
    String attribute = Attribute.LIKELY_TO_REJECT.name();
    add(handle, giver, comment, List.of(new Said(attribute, label, null, null)));
    if (!isExample) {
      Order order =
          new Order(verdict(isRejected), DecisionSource.PLATFORM, giver.by(), giver.door().label());
      people.decide(handle, giver.communityId(), comment.externalId(), order);
    }
    return comment;
  }

  private boolean isSaid(Handle handle, Giver giver, StoredComment comment, double label) {
    return labels.of(handle, comment.id()).stream()
        .filter(given -> given.source() == giver.source())
        .filter(given -> given.attribute().equals(Attribute.LIKELY_TO_REJECT.name()))
        .reduce((earlier, later) -> later)
        .filter(last -> last.label() == label && last.revision() == comment.revision())
        .isPresent();
  }

  private static Verdict verdict(boolean isRejected) {
    String sentence =
        isRejected
            ? "A moderator of the platform wants it hidden."
            : "A moderator of the platform wants it shown.";
    List<Reason> reasons = List.of(new Reason("platform", ReasonCode.OTHER, sentence, null, null));
    return isRejected ? new Verdict.Reject(reasons, false) : new Verdict.Approve(reasons);
  }

  private void add(Handle handle, Giver giver, StoredComment comment, List<Said> said) {
    Instant now = clock.instant();
    for (Said one : said) {
      labels.add(handle, label(giver, comment, one, now));
    }
    audit.append(
        handle,
        giver.communityId(),
        new Deed(giver.by(), "label.add", "comment " + comment.externalId(), details(giver, said)));
  }

  /** Such as "submitted: 3 labels of INSULT, TOXICITY". */
  private static String details(Giver giver, List<Said> said) {
    return giver.source().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (said.size() == 1 ? ": 1 label of " : ": " + said.size() + " labels of ")
        + said.stream().map(Said::attribute).distinct().sorted().collect(joining(", "));
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
