package org.comity.training.evaluation;

import java.util.Arrays;

/**
 * The area under the ROC curve from ranks: the probability that a random positive row scores above
 * a random negative one, where equal scores count one half (Mann and Whitney, 1947). Sorts once, so
 * that each draw of a bootstrap costs one pass.
 *
 * <p>Tribuo computes the same area from the curve; this class is here for the draws, where sorting
 * each time would take minutes. Immutable.
 */
public final class RankAuc {

  private final boolean[] positive;
  private final int[] rank;
  private final int ranks;

  /**
   * Ranks the rows.
   *
   * @param positive per row, whether it is
   * @param score per row, what it scores
   */
  public RankAuc(boolean[] positive, double[] score) {
    this.positive = positive.clone();
    double[] distinct = Arrays.stream(score).sorted().distinct().toArray();
    this.rank = Arrays.stream(score).mapToInt(s -> Arrays.binarySearch(distinct, s)).toArray();
    this.ranks = distinct.length;
  }

  /**
   * The area with every row counted once; needs a row of each class.
   *
   * @return in [0,1]
   */
  public double area() {
    int[] once = new int[rank.length];
    Arrays.fill(once, 1);
    return area(once);
  }

  /**
   * The area when each row counts as often as given.
   *
   * @param times per row, 0 or more; at least one row of each class must count
   * @return in [0,1]
   */
  double area(int[] times) {
    long[] positives = new long[ranks];
    long[] negatives = new long[ranks];
    for (int row = 0; row < rank.length; row++) {
      (positive[row] ? positives : negatives)[rank[row]] += times[row];
    }
    long below = 0;
    long above = 0;
    double doubled = 0;
    for (int at = 0; at < ranks; at++) {
      doubled += (double) positives[at] * (2 * below + negatives[at]);
      below += negatives[at];
      above += positives[at];
    }
    return doubled / (2.0 * below * above);
  }
}
