package org.comity.service.quality.statistic;

import org.jspecify.annotations.Nullable;

/**
 * A share that was estimated from some of many, with its 95% interval: Wilson's score interval (E.
 * B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927),
 * which stays in [0,1] and holds for few observations and for shares near 0. Where observations
 * stand for different numbers of others, the interval is that of the effective number of
 * observations, (sum of weights)² / sum of squared weights (L. Kish, Survey Sampling, 1965).
 *
 * @param n how many were observed, at least 1
 * @param value the estimate, in [0,1]
 * @param low where the interval begins, in [0,1]
 * @param high where it ends, in [0,1]
 */
public record Proportion(int n, double value, double low, double high) {

  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * Of observations that count alike.
   *
   * @param hits how many have it, from 0 to {@code n}
   * @param n how many there are
   * @return null of none
   */
  public static @Nullable Proportion of(int hits, int n) {
    return n == 0 ? null : wilson(n, (double) hits / n, n);
  }

  private static Proportion wilson(int seen, double p, double n) {
    double square = Z * Z / n;
    double middle = (p + square / 2) / (1 + square);
    double half = Z / (1 + square) * Math.sqrt(p * (1 - p) / n + square / (4 * n));
    // Rounding must not put the estimate outside of its interval, as it would at 0 and 1.
    double low = Math.max(0, Math.min(p, middle - half));
    double high = Math.min(1, Math.max(p, middle + half));
    return new Proportion(seen, p, low, high);
  }

  /** Adds weighted observations up. Not for use by several threads. */
  public static final class Count {

    private int seen;
    private int hits;
    private double weights;
    private double squares;
    private double hitWeights;

    /** Empty. */
    public Count() {}

    /**
     * Adds one.
     *
     * @param isHit whether it has what is looked for
     * @param weight how many it stands for, above 0
     */
    public void add(boolean isHit, double weight) {
      seen++;
      weights += weight;
      squares += weight * weight;
      if (isHit) {
        hits++;
        hitWeights += weight;
      }
    }

    /**
     * How many were seen to have it.
     *
     * @return at least 0
     */
    public int hits() {
      return hits;
    }

    /**
     * How many the hits stand for.
     *
     * @return at least 0
     */
    public double hitWeights() {
      return hitWeights;
    }

    /**
     * The share.
     *
     * @return null if nothing was added
     */
    public @Nullable Proportion share() {
      return seen == 0
          ? null
          : wilson(seen, Math.min(1, hitWeights / weights), weights * weights / squares);
    }
  }
}
