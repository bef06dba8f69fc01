package org.comity.service.quality.accord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.SampleKind;
import org.comity.service.quality.TakenBack;
import org.comity.service.quality.accord.Accord.Decided;
import org.comity.service.quality.statistic.Proportion;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts what was decided and judged in some days. */
@Singleton
final class AccordReader {

  /**
   * A person's last decision on what a comment said, beside the last one that the policy had taken
   * on it by then.
   */
  private static final String DECIDED =
      """
      select p.verdict as said, d.verdict as decided, count(*) as n
      from decisions d
      join decisions p on p.id = (
        select max(b.id) from decisions b
        where b.comment_id = d.comment_id and b.revision = d.revision
          and b.source = 'POLICY' and b.id < d.id)
      where d.community_id = :community and d.decided_at >= :from and d.decided_at < :to
        and d.source in ('MODERATOR', 'PLATFORM') and d.verdict <> 'HOLD'
        and not exists (
          select 1 from decisions l
          where l.comment_id = d.comment_id and l.revision = d.revision and l.id > d.id
            and l.source in ('MODERATOR', 'PLATFORM') and l.verdict <> 'HOLD'
            and l.undoes is null and not exists (
              select 1 from decisions m where m.comment_id = l.comment_id and m.undoes = l.id))
        and
      """
          + TakenBack.LEFT_OUT
          + "group by p.verdict, d.verdict";

  private final Database database;

  @Inject
  AccordReader(Database database) {
    this.database = database;
  }

  /**
   * Some days of a community.
   *
   * @param communityId whose
   * @param from the first day
   * @param to the day after the last one
   * @param zone where they begin and end
   */
  record Days(long communityId, LocalDate from, LocalDate to, ZoneId zone) {}

  private record Pair(Kind said, Kind decided) {}

  Accord read(Days days) {
    return database.transact(
        handle -> new Accord(days.from(), days.to(), sample(handle, days), decided(handle, days)));
  }

  private static Query query(Handle handle, String sql, Days days) {
    return handle
        .createQuery(sql)
        .bind("community", days.communityId())
        .bind("from", days.from().atStartOfDay(days.zone()).toInstant())
        .bind("to", days.to().atStartOfDay(days.zone()).toInstant());
  }

  private static @Nullable Proportion sample(Handle handle, Days days) {
    Proportion.Count agreed = new Proportion.Count();
    query(
            handle,
            """
            select verdict, judged_verdict, probability from quality_samples
            where community_id = :community and kind = :kind
              and judged_at >= :from and judged_at < :to
            order by id\
            """,
            days)
        .bind("kind", SampleKind.AUDIT)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("verdict").equals(row.getString("judged_verdict")),
                    1 / row.getDouble("probability")))
        .forEach(judged -> agreed.add(judged.getKey(), judged.getValue()));
    return agreed.share();
  }

  private static Decided decided(Handle handle, Days days) {
    Map<Pair, Integer> counts = new HashMap<>();
    query(handle, DECIDED, days)
        .map(
            (row, context) ->
                Map.entry(
                    new Pair(
                        Kind.valueOf(row.getString("said")),
                        Kind.valueOf(row.getString("decided"))),
                    row.getInt("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return new Decided(
        counts.getOrDefault(new Pair(Kind.APPROVE, Kind.APPROVE), 0)
            + counts.getOrDefault(new Pair(Kind.REJECT, Kind.REJECT), 0),
        counts.getOrDefault(new Pair(Kind.APPROVE, Kind.REJECT), 0)
            + counts.getOrDefault(new Pair(Kind.REJECT, Kind.APPROVE), 0),
        counts.getOrDefault(new Pair(Kind.HOLD, Kind.APPROVE), 0),
        counts.getOrDefault(new Pair(Kind.HOLD, Kind.REJECT), 0));
  }
}
