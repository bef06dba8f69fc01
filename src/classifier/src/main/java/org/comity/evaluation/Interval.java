package org.comity.evaluation;

import java.util.Arrays;

/**
 * Where a figure lies in 95 of 100 repetitions.
 *
 * @param low the 2.5th percentile, in the unit of the figure
 * @param high the 97.5th percentile
 */
public record Interval(double low, double high) {

  /** Checks order. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval needs low <= high");
    }
  }

  /**
   * The percentile interval of bootstrap draws (Efron, "Bootstrap methods: another look at the
   * jackknife", 1979).
   *
   * @param draws the figure in each draw, at least one
   * @return from their 2.5th to their 97.5th percentile
   */
  public static Interval ofDraws(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  /** The quantile with linear interpolation between the neighbours, as NumPy has it. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
