package org.comity.service.queue.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.queue.change.QueueChanges;
import org.comity.service.queue.list.Moderator;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Leaves comments that wait to somebody else. The audit log says so, without the note, which goes
 * with the comment. Every method waits for the database.
 */
@Singleton
public final class Handovers {

  /** How long a note may be, in UTF-16 code units. */
  public static final int MAX_NOTE = 1_000;

  private final Database database;
  private final AuditLog audit;
  private final Claims claims;
  private final QueueChanges changes;
  private final Clock clock = Database.CLOCK;

  @Inject
  Handovers(Database database, AuditLog audit, Claims claims, QueueChanges changes) {
    this.database = database;
    this.audit = audit;
    this.claims = claims;
    this.changes = changes;
  }

  private record Row(long communityId, String externalId) {}

  /**
   * Leaves a comment to any colleague: it is not offered to this moderator again.
   *
   * @param moderator who leaves it
   * @param commentId names it in the database
   * @param note for the colleague, at most {@link #MAX_NOTE} long; null for none
   * @return false if it does not wait
   * @throws IllegalArgumentException if the note is too long
   */
  public boolean hold(Moderator moderator, long commentId, @Nullable String note) {
    return leave(
        moderator,
        commentId,
        note,
        new Kind(
            "queue.hand",
            """
            update waiting set handed_by = :account, handed_at = :now, handed_note = :note,
              change_number = nextval('queue_changes')
            where comment_id = :id\
            """));
  }

  /**
   * Leaves a comment to a lead: it is offered to nobody else until a person decides.
   *
   * @param moderator who leaves it
   * @param commentId names it in the database
   * @param note for the lead, at most {@link #MAX_NOTE} long; null for none
   * @return false if it does not wait
   * @throws IllegalArgumentException if the note is too long
   */
  public boolean escalate(Moderator moderator, long commentId, @Nullable String note) {
    return leave(moderator, commentId, note, ESCALATE);
  }

  /**
   * Leaves a comment to a lead because two moderators judged it differently, as a part of that.
   *
   * @param handle the transaction
   * @param moderator who judged it last
   * @param commentId names it in the database
   * @return false if it does not wait
   */
  public boolean disagree(Handle handle, Moderator moderator, long commentId) {
    return leave(handle, moderator, commentId, new Leaving(DISAGREE, null));
  }

  private record Kind(String action, String sql) {}

  private static final String TO_A_LEAD =
      """
      update waiting set escalated_by = :account, escalated_at = :now,
        escalated_note = :note, change_number = nextval('queue_changes')
      where comment_id = :id\
      """;
  private static final Kind ESCALATE = new Kind("queue.escalate", TO_A_LEAD);
  private static final Kind DISAGREE = new Kind("queue.disagree", TO_A_LEAD);

  private record Leaving(Kind kind, @Nullable String note) {}

  private boolean leave(Moderator moderator, long commentId, @Nullable String note, Kind kind) {
    if (note != null && note.length() > MAX_NOTE) {
      throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
    }
    return database.insist(handle -> leave(handle, moderator, commentId, new Leaving(kind, note)));
  }

  private boolean leave(Handle handle, Moderator moderator, long commentId, Leaving leaving) {
    Optional<Row> row = row(handle, commentId);
    if (row.isEmpty() || !isLeft(handle, moderator, commentId, leaving)) {
      return false;
    }
    claims.release(handle, moderator, commentId);
    Deed deed =
        new Deed(moderator.actor(), leaving.kind().action(), "comment " + row.get().externalId());
    audit.append(handle, row.get().communityId(), deed);
    changes.changed(handle, commentId);
    return true;
  }

  private boolean isLeft(Handle handle, Moderator moderator, long commentId, Leaving leaving) {
    return handle
            .createUpdate(leaving.kind().sql())
            .bind("account", moderator.accountId())
            .bind("now", clock.instant())
            .bind("note", leaving.note())
            .bind("id", commentId)
            .execute()
        > 0;
  }

  private static Optional<Row> row(Handle handle, long commentId) {
    return handle
        .createQuery("select community_id, external_id from comments where id = :id")
        .bind("id", commentId)
        .map((row, context) -> new Row(row.getLong("community_id"), row.getString("external_id")))
        .findOne();
  }
}
