package org.comity.service.review.bulk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.review.Press;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The table of what was done with many comments at once. */
@Singleton
public final class Bulks {

  private static final String BULKS =
      """
      select b.id, b.verdict, b.begun_at,
        coalesce(sum(case when d.undoes is null then 1 else 0 end), 0) as decided,
        coalesce(sum(case when d.undoes is null then 0 else 1 end), 0) as undone
      from (select * from bulks where decided_by = :actor order by begun_at desc limit :limit) b
        join decisions d on d.bulk_id = b.id
      group by b.id, b.verdict, b.begun_at
      """;

  private final Clock clock = Database.CLOCK;

  @Inject
  Bulks() {}

  void begin(Handle handle, Press press, Kind verdict, int comments) {
    handle
        .createUpdate(
            """
            insert into bulks (id, decided_by, verdict, comments, begun_at)
            values (:bulkId, :actor, :verdict, :comments, :now)\
            """)
        .bindMethods(press)
        .bind("verdict", verdict)
        .bind("comments", comments)
        .bind("now", clock.instant())
        .execute();
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
