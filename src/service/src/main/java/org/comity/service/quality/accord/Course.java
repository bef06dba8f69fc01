package org.comity.service.quality.accord;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How far model and moderators agreed, time after time.
 *
 * @param step how long each is
 * @param zone where days begin and end
 * @param accords at least one, the oldest first, without gaps
 */
public record Course(Step step, ZoneId zone, List<Accord> accords) {

  /** Copies the list. */
  public Course {
    accords = List.copyOf(accords);
  }

  /** How long each is. */
  public enum Step {
    /** While there is no more than three weeks to tell of. */
    DAY,
    /** From Monday to Sunday. */
    WEEK
  }

  /**
   * When it begins.
   *
   * @return the beginning of its first day
   */
  public Instant from() {
    return accords.get(0).from().atStartOfDay(zone).toInstant();
  }

  /**
   * Where a point in time lies: 0 is the middle of the first time, 1 that of the second.
   *
   * @param at any
   * @return no less than 0, no more than the last one has
   */
  public double place(Instant at) {
    int last = accords.size() - 1;
    for (int i = 0; i <= last; i++) {
      Instant from = accords.get(i).from().atStartOfDay(zone).toInstant();
      Instant to = accords.get(i).to().atStartOfDay(zone).toInstant();
      if (at.isBefore(to)) {
        double share =
            (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
        return Math.max(0, Math.min(last, i + share - 0.5));
      }
    }
    return last;
  }
}
