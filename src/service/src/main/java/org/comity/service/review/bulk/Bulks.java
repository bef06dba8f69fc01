package org.comity.service.review.bulk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.review.Press;
import org.comity.service.review.Seen;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The table of what was done with many comments at once. */
@Singleton
public final class Bulks {

  /** What the audit log says it was done to; how many stands beside. */
  private static final String SUBJECT = "comments";

  private static final String BULKS =
      """
      select b.id, b.verdict, b.begun_at,
        coalesce(sum(case when d.undoes is null then 1 else 0 end), 0) as decided,
        coalesce(sum(case when d.undoes is null then 0 else 1 end), 0) as undone
      from (select * from bulks where decided_by = :actor order by begun_at desc limit :limit) b
        join decisions d on d.bulk_id = b.id
      group by b.id, b.verdict, b.begun_at
      """;

  private final AuditLog audit;
  private final Clock clock = Database.CLOCK;

  @Inject
  Bulks(AuditLog audit) {
    this.audit = audit;
  }

  void begin(Handle handle, Press press, Kind verdict, List<Seen> comments) {
    handle
        .createUpdate(
            """
            insert into bulks (id, decided_by, verdict, comments, begun_at)
            values (:bulkId, :actor, :verdict, :comments, :now)\
            """)
        .bindMethods(press)
        .bind("verdict", verdict)
        .bind("comments", comments.size())
        .bind("now", clock.instant())
        .execute();
    List<Long> communities =
        handle
            .createQuery("select distinct community_id from comments where id in (<ids>)")
            .bindList("ids", comments.stream().map(Seen::commentId).toList())
            .mapTo(Long.class)
            .list();
    note(
        handle,
        communities,
        new Deed(press.actor(), "bulk.decide", SUBJECT, details(verdict, comments.size())));
  }

  /**
   * Writes down that one is taken back.
   *
   * @param handle the transaction that begins to
   * @param bulk which
   * @param actor who does it, such as {@code user:3}
   */
  public void noteUndo(Handle handle, Bulk bulk, String actor) {
    List<Long> communities =
        handle
            .createQuery("select distinct community_id from decisions where bulk_id = :id")
            .bind("id", bulk.id())
            .mapTo(Long.class)
            .list();
    String details = details(bulk.verdict(), bulk.decided() - bulk.undone());
    note(handle, communities, new Deed(actor, "bulk.undo", SUBJECT, details));
  }

  /** One line, be it of one community or of several, which it then concerns all. */
  private void note(Handle handle, List<Long> communities, Deed deed) {
    audit.append(handle, communities.size() == 1 ? communities.get(0) : null, deed);
  }

  private static String details(Kind verdict, int comments) {
    return verdict + " " + comments;
  }

  /**
   * What was done.
   *
   * @param id names it
   * @param verdict on each comment
   * @param decided how many comments were decided on
   * @param undone how many of these decisions were taken back
   * @param at when it was begun
   */
  public record Bulk(String id, Kind verdict, int decided, int undone, Instant at) {}

  /**
   * Somebody's last ones of which anything came.
   *
   * @param handle the transaction
   * @param actor who, such as {@code user:3}
   * @param limit at most so many
   * @return in no order
   */
  public List<Bulk> last(Handle handle, String actor, int limit) {
    return handle
        .createQuery(BULKS)
        .bind("actor", actor)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Bulk(
                    row.getString("id"),
                    Kind.valueOf(row.getString("verdict")),
                    row.getInt("decided"),
                    row.getInt("undone"),
                    row.getObject("begun_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
