package org.comity.service.quality.team;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.TakenBack;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Counts what is in the log of one day. */
@Singleton
final class DayReader {

  private static final String OF_THE_DAY =
      "where d.community_id = :community and d.decided_at >= :from and d.decided_at < :to ";

  private final Database database;

  @Inject
  DayReader(Database database) {
    this.database = database;
  }

  /**
   * One day of a community.
   *
   * @param communityId whose
   * @param date which
   * @param zone where it begins and ends
   */
  record Place(long communityId, LocalDate date, ZoneId zone) {

    Between time() {
      return new Between(
          date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  Day read(Place place) {
    return database.transact(
        handle -> {
          Pace.Watch watch = watch(handle, place);
          return new Day(
              place.date(),
              volume(handle, place),
              waits(handle, place),
              watch.decisions(),
              DoubleStream.of(watch.gaps()).boxed().toList());
        });
  }

  private static Query query(Handle handle, String sql, Place place) {
    return handle
        .createQuery(sql)
        .bind("community", place.communityId())
        .bindMethods(place.time())
        .setFetchSize(1_000);
  }

  private record Cell(boolean isByPerson, Kind verdict) {}

  private static Volume volume(Handle handle, Place place) {
    Map<Cell, Integer> counts = new HashMap<>();
    counts(handle, place, "")
        .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Integer::sum));
    counts(handle, place, "and d.source <> 'POLICY' and not (" + TakenBack.LEFT_OUT + ") ")
        .forEach(entry -> counts.merge(entry.getKey(), -entry.getValue(), Integer::sum));
    return new Volume(
        counts.getOrDefault(new Cell(false, Kind.APPROVE), 0),
        counts.getOrDefault(new Cell(false, Kind.HOLD), 0),
        counts.getOrDefault(new Cell(false, Kind.REJECT), 0),
        counts.getOrDefault(new Cell(true, Kind.APPROVE), 0),
        counts.getOrDefault(new Cell(true, Kind.REJECT), 0));
  }

  /** All of a day are counted from the index alone; only what people did is looked at closely. */
  private static List<Map.Entry<Cell, Integer>> counts(Handle handle, Place place, String which) {
    return query(
            handle,
            "select d.source, d.verdict, count(*) as n from decisions d "
                + OF_THE_DAY
                + which
                + "group by d.source, d.verdict",
            place)
        .map((row, context) -> Map.entry(cell(row), row.getInt("n")))
        .list();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        DecisionSource.valueOf(row.getString("source")) != DecisionSource.POLICY,
        Kind.valueOf(row.getString("verdict")));
  }

  /**
   * A wait ends with the first decision of a person on a comment that stood as held, and began when
   * this revision was held first: being handed to a colleague does not shorten it.
   */
  private static List<Double> waits(Handle handle, Place place) {
    return query(
            handle,
            """
            select d.decided_at,
              (select min(h.decided_at) from decisions h
               where h.comment_id = d.comment_id and h.revision = d.revision
                 and h.verdict = 'HOLD' and h.id < d.id) as held_at
            from decisions d
            join decisions p on p.id = (
              select max(b.id) from decisions b
              where b.comment_id = d.comment_id and b.id < d.id)
            """
                + OF_THE_DAY
                + """
                  and d.source in ('MODERATOR', 'PLATFORM') and d.verdict <> 'HOLD'
                  and p.verdict = 'HOLD' and p.revision = d.revision and
                """
                + TakenBack.LEFT_OUT,
            place)
        .map((row, context) -> seconds(instant(row, "held_at"), instant(row, "decided_at")))
        .list();
  }

  private static Pace.Watch watch(Handle handle, Place place) {
    Pace.Watch watch = new Pace.Watch();
    query(
            handle,
            "select d.decided_by, d.decided_at from decisions d "
                + OF_THE_DAY
                + "and d.source = 'MODERATOR' and d.decided_by is not null and "
                + TakenBack.LEFT_OUT
                + "order by d.decided_at, d.id",
            place)
        .map((row, context) -> Map.entry(row.getString("decided_by"), instant(row, "decided_at")))
        .forEach(press -> watch.decided(press.getKey(), press.getValue()));
    return watch;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
