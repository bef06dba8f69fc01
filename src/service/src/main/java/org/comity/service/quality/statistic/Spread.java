package org.comity.service.quality.statistic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long things took.
 *
 * @param n how many were measured, at least 1
 * @param median half took no longer, in seconds
 * @param ninthDecile nine of ten took no longer, in seconds
 */
public record Spread(int n, double median, double ninthDecile) {

  /**
   * Of measured durations.
   *
   * @param seconds in any order
   * @return null of none
   */
  public static @Nullable Spread of(double[] seconds) {
    if (seconds.length == 0) {
      return null;
    }
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return new Spread(sorted.length, at(sorted, 0.5), at(sorted, 0.9));
  }

  /** Between two neighbours it lies in proportion (type 7 of Hyndman and Fan, 1996). */
  static double at(double[] sorted, double quantile) {
    double place = quantile * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
