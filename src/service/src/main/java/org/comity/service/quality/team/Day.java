package org.comity.service.quality.team;

import java.time.LocalDate;
import java.util.List;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.quality.statistic.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one day, without what was taken back since: nothing else that happens later
 * changes it.
 *
 * @param date which
 * @param volume how many decisions
 * @param waits how long held comments had waited when a person decided, in seconds
 * @param presses how many decisions moderators made
 * @param gaps what lay between two of the same moderator, in seconds, pauses left out
 */
public record Day(
    LocalDate date, Volume volume, List<Double> waits, int presses, List<Double> gaps) {

  /** Copies the lists. */
  public Day {
    waits = List.copyOf(waits);
    gaps = List.copyOf(gaps);
  }

  /**
   * From being held to being decided.
   *
   * @return null if nobody decided on a held comment
   */
  public @Nullable Spread response() {
    return response(List.of(this));
  }

  static @Nullable Spread response(List<Day> days) {
    return Spread.of(
        days.stream().flatMap(day -> day.waits().stream()).mapToDouble(wait -> wait).toArray());
  }

  static Pace pace(List<Day> days) {
    return Pace.of(
        days.stream().mapToInt(Day::presses).sum(),
        days.stream().flatMap(day -> day.gaps().stream()).mapToDouble(gap -> gap).toArray());
  }
}
