package org.comity.policy.promise;

import org.jspecify.annotations.Nullable;

/**
 * Some judged comments, and what of them was rejected.
 *
 * @param rows how many they are
 * @param weight how many they stand for
 * @param rejected of these, those that people rejected
 */
public record Share(int rows, double weight, double rejected) {

  static final Share NOTHING = new Share(0, 0, 0);

  private static final double ROUNDING = 1e-9;

  Share plus(ScorePair pair) {
    double more = pair.rejected() ? pair.weight() : 0;
    return new Share(rows + 1, weight + pair.weight(), rejected + more);
  }

  /**
   * What share of them was rejected.
   *
   * @return in [0,1]; null if there are none
   */
  public @Nullable Double rate() {
    return rows == 0 ? null : rejected / weight;
  }

  /** Half a row away from none and all, so that a single row proves little. */
  private double careful() {
    return (rejected + 0.5) / (weight + 1);
  }

  private double approved() {
    return weight - rejected;
  }

  /** Whether nothing is lost in approving these instead of those. */
  boolean mayBeApprovedFor(Share kept) {
    return careful() <= kept.careful() + ROUNDING && rejected <= kept.rejected + ROUNDING;
  }

  /** Whether nothing is lost in catching these instead of those. */
  boolean mayBeCaughtFor(Share kept) {
    return careful() >= kept.careful() - ROUNDING && approved() <= kept.approved() + ROUNDING;
  }

  boolean isNoMoreThan(Share other) {
    return weight <= other.weight + ROUNDING;
  }
}
