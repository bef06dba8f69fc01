package org.comity.service.quality.team;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.decision.DecisionSource;
import org.comity.service.quality.SampleKind;
import org.comity.service.quality.Samples;
import org.comity.service.quality.Samples.Between;
import org.comity.service.quality.TakenBack;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.quality.team.DayReader.Place;
import org.comity.service.store.Database;
import org.comity.service.store.Remembered;
import org.jdbi.v3.core.Handle;

/**
 * Figures of a community's moderation. Days that are over are counted once and kept in memory; the
 * present one is counted again after some seconds. Waits for the database. Safe for use by many
 * threads.
 */
@Singleton
public final class Team {

  /** A transaction that began before midnight may end after it. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_DAYS = 1_000;

  private final Database database;
  private final Samples samples;
  private final Remembered<Place, Day> over;
  private final Remembered<Place, Day> present;
  private final Clock clock = Database.CLOCK;

  @Inject
  Team(Database database, Samples samples, DayReader reader) {
    this.database = database;
    this.samples = samples;
    this.over = new Remembered<>(MOST_DAYS, Duration.ofDays(1), reader::read);
    this.present = new Remembered<>(MOST_DAYS, PATIENCE, reader::read);
  }

  /**
   * The figures up to now.
   *
   * @param communityId whose
   * @param period for how long
   * @param zone where days begin and end
   * @return the figures
   */
  public TeamFigures figures(long communityId, Period period, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first = today.minusDays(period.days() - 1L);
    List<Day> days =
        first
            .datesUntil(today.plusDays(1))
            .map(date -> day(new Place(communityId, date, zone), now))
            .toList();
    Between time = new Between(first.atStartOfDay(zone).toInstant(), now);
    return database.transact(
        handle ->
            TeamFigures.of(
                days,
                ErrorRates.of(samples.list(handle, communityId, SampleKind.AUDIT, time)),
                resolved(handle, communityId, time)));
  }

  private Day day(Place place, Instant now) {
    boolean isOver = place.time().to().plus(LATE).isBefore(now);
    return (isOver ? over : present).get(place);
  }

  private static Resolved resolved(Handle handle, long communityId, Between time) {
    Map<Outcome, Integer> counts =
        handle
            .createQuery(
                """
                select outcome, count(*) as n from appeals
                where community_id = :community and resolved_at >= :from and resolved_at < :to
                group by outcome\
                """)
            .bind("community", communityId)
            .bindMethods(time)
            .map(
                (row, context) ->
                    Map.entry(Outcome.valueOf(row.getString("outcome")), row.getInt("n")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Resolved(
        counts.getOrDefault(Outcome.UPHELD, 0), counts.getOrDefault(Outcome.OVERTURNED, 0));
  }

  /**
   * Somebody's own pace, for nobody's eyes but their own.
   *
   * @param communityId where
   * @param moderator who asks, as decisions name them
   * @param since from when on
   * @return their pace
   */
  public Pace own(long communityId, String moderator, Instant since) {
    Pace.Watch watch = new Pace.Watch();
    database.transact(
        handle -> {
          handle
              .createQuery(
                  """
                  select d.decided_at from decisions d
                  where d.community_id = :community and d.decided_at >= :since
                    and d.source = :moderators and d.decided_by = :moderator and
                  """
                      + TakenBack.LEFT_OUT
                      + "order by d.decided_at, d.id")
              .bind("community", communityId)
              .bind("since", since)
              .bind("moderators", DecisionSource.MODERATOR)
              .bind("moderator", moderator)
              .mapTo(OffsetDateTime.class)
              .forEach(at -> watch.decided(moderator, at.toInstant()));
          return watch;
        });
    return watch.pace();
  }
}
