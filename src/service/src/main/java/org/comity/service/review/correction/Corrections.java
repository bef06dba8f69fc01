package org.comity.service.review.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.scoring.Champions;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Labels that moderators give beside the scores on screen. Whoever says something else of the same
 * words replaces what they said. Every method waits for the database.
 */
@Singleton
public final class Corrections {

  private final Database database;
  private final Comments comments;
  private final Labels labels;
  private final Champions champions;
  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Corrections(
      Database database, Comments comments, Labels labels, Champions champions, AuditLog audit) {
    this.database = database;
    this.comments = comments;
    this.labels = labels;
    this.champions = champions;
    this.audit = audit;
  }

  /**
   * Where a moderator gives a label.
   *
   * @param commentId names the comment in the database
   * @param revision of the text that was on screen
   * @param bundleId of the model whose scores were on screen
   * @param actor who, such as {@code user:3}
   */
  public record Screen(long commentId, int revision, String bundleId, String actor) {}

  /**
   * Keeps what a moderator says.
   *
   * @param screen where
   * @param correction what is meant
   * @param label how far it holds, in [0,1]
   * @return what came of it
   * @throws IllegalArgumentException if the label is out of range, the words are outside the text,
   *     or the attribute is neither one that a bundle scores here nor LIKELY_TO_REJECT
   */
  public Corrected correct(Screen screen, Correction correction, double label) {
    check(correction.attribute());
    return database.insist(
        handle ->
            change(
                handle,
                screen,
                comment -> {
                  remove(handle, screen, correction);
                  labels.add(handle, label(comment, screen, correction, label));
                  note(handle, comment, screen, "label.correct", correction);
                }));
  }

  /**
   * Takes back what a moderator said.
   *
   * @param screen where
   * @param correction what was meant
   * @return what came of it; done also if nothing was said
   */
  public Corrected withdraw(Screen screen, Correction correction) {
    return database.insist(
        handle ->
            change(
                handle,
                screen,
                comment -> {
                  if (remove(handle, screen, correction) > 0) {
                    note(handle, comment, screen, "label.withdraw", correction);
                  }
                }));
  }

  /**
   * What a moderator said of a comment as it was on screen.
   *
   * @param screen where
   * @return in the order in which it was said
   */
  public List<Label> of(Screen screen) {
    return database.transact(
        handle ->
            labels.of(handle, screen.commentId()).stream()
                .filter(label -> label.source() == LabelSource.CORRECTION)
                .filter(label -> label.revision() == screen.revision())
                .filter(label -> screen.actor().equals(label.givenBy()))
                .toList());
  }

  /**
   * How many corrections somebody gave.
   *
   * @param actor who, such as {@code user:3}
   * @param zone where their week begins on Monday
   * @return the counts
   */
  public Thanks thanks(String actor, ZoneId zone) {
    Instant monday =
        clock
            .instant()
            .atZone(zone)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(zone)
            .toInstant();
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as in_all,
                      coalesce(sum(case when given_at >= :monday then 1 else 0 end), 0) as this_week
                    from labels where given_by = :actor and source = 'CORRECTION'\
                    """)
                .bind("actor", actor)
                .bind("monday", monday)
                .map((row, context) -> new Thanks(row.getInt("this_week"), row.getInt("in_all")))
                .one());
  }

  private interface Change {
    void make(StoredComment comment);
  }

  private Corrected change(Handle handle, Screen screen, Change change) {
    return comments
        .lock(handle, screen.commentId())
        .map(
            comment -> {
              if (comment.revision() != screen.revision()) {
                return Corrected.EDITED;
              }
              change.make(comment);
              return Corrected.DONE;
            })
        .orElse(Corrected.GONE);
  }

  private static int remove(Handle handle, Screen screen, Correction correction) {
    return handle
        .createUpdate(
            """
            delete from labels
            where comment_id = :comment and revision = :revision and source = 'CORRECTION'
              and given_by = :actor and attribute = :attribute
              and coalesce(span_begin, -1) = :begin and coalesce(span_end, -1) = :end\
            """)
        .bind("comment", screen.commentId())
        .bind("revision", screen.revision())
        .bind("actor", screen.actor())
        .bind("attribute", correction.attribute().name())
        .bind("begin", correction.begin() == null ? -1 : correction.begin())
        .bind("end", correction.end() == null ? -1 : correction.end())
        .execute();
  }

  private void check(Attribute attribute) {
    if (!attribute.equals(Attribute.LIKELY_TO_REJECT)
        && !champions.attributes().contains(attribute)) {
      throw new IllegalArgumentException(
          "Corrections are of what a model scores here, and of LIKELY_TO_REJECT.");
    }
  }

  private Label label(StoredComment comment, Screen screen, Correction correction, double label) {
    Correction.Stretch span = correction.span();
    if (span != null && span.end() > comment.text().length()) {
      throw new IllegalArgumentException("The words end after the end of the comment.");
    }
    return new Label(
        0,
        comment.communityId(),
        comment.id(),
        comment.revision(),
        correction.attribute().name(),
        label,
        correction.begin(),
        correction.end(),
        LabelSource.CORRECTION,
        screen.actor(),
        screen.bundleId(),
        clock.instant());
  }

  private void note(
      Handle handle, StoredComment comment, Screen screen, String action, Correction correction) {
    String details = correction.attribute().name() + (correction.span() == null ? "" : ", words");
    audit.append(
        handle,
        comment.communityId(),
        new Deed(screen.actor(), action, "comment " + comment.externalId(), details));
  }
}
