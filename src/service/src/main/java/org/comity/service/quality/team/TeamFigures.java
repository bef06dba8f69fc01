package org.comity.service.quality.team;

import java.util.List;
import org.comity.service.quality.statistic.Pace;
import org.comity.service.quality.statistic.Spread;
import org.jspecify.annotations.Nullable;

/**
 * How moderation went.
 *
 * @param days each day, the oldest first
 * @param volume all days together
 * @param response from being held to being decided; null if nobody decided on a held comment
 * @param pace of all moderators together
 * @param errors of what the policy decided alone in this time
 * @param appeals that ended in this time
 */
public record TeamFigures(
    List<Day> days,
    Volume volume,
    @Nullable Spread response,
    Pace pace,
    ErrorRates errors,
    Resolved appeals) {

  /** Copies the list. */
  public TeamFigures {
    days = List.copyOf(days);
  }

  static TeamFigures of(List<Day> days, ErrorRates errors, Resolved appeals) {
    return new TeamFigures(
        days,
        days.stream().map(Day::volume).reduce(Volume.NONE, Volume::plus),
        Day.response(days),
        Day.pace(days),
        errors,
        appeals);
  }
}
