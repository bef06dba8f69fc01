package org.comity.service.quality.accord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.comity.service.quality.accord.AccordReader.Days;
import org.comity.service.quality.accord.Course.Step;
import org.comity.service.store.Database;
import org.comity.service.store.Remembered;

/**
 * Whether model and moderators agree, in the last twelve weeks. A time that is over is counted
 * again every hour, since a decision in it may be taken back. Waits for the database. Safe for use
 * by many threads.
 */
@Singleton
public final class Accords {

  private static final int WEEKS = 12;

  /** If nobody decided before these, their days are told one by one. */
  private static final int SHORT = 3;

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MOST = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Remembered<Days, Accord> over;
  private final Remembered<Days, Accord> present;
  private final Clock clock = Database.CLOCK;

  @Inject
  Accords(AccordReader reader) {
    this.over = new Remembered<>(MOST, Duration.ofHours(1), reader::read);
    this.present = new Remembered<>(MOST, PATIENCE, reader::read);
  }

  /**
   * The course of a community.
   *
   * @param communityId whose
   * @param zone where days begin and end
   * @return twelve weeks, or the days of three if nobody decided before
   */
  public Course of(long communityId, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = monday.minusWeeks(WEEKS - 1L);
    List<Accord> weeks = read(new Days(communityId, first, today, zone), DAYS_OF_A_WEEK);
    if (weeks.subList(0, WEEKS - SHORT).stream().allMatch(Accord::isEmpty)) {
      LocalDate shortly = monday.minusWeeks(SHORT - 1L);
      return new Course(Step.DAY, zone, read(new Days(communityId, shortly, today, zone), 1));
    }
    return new Course(Step.WEEK, zone, weeks);
  }

  /** Of all days, as many at once as are told. */
  private List<Accord> read(Days all, int days) {
    LocalDate today = all.to();
    return all.from()
        .datesUntil(today.plusDays(1), Period.ofDays(days))
        .map(from -> new Days(all.communityId(), from, from.plusDays(days), all.zone()))
        .map(each -> (each.to().isAfter(today) ? present : over).get(each))
        .toList();
  }
}
