package org.comity.evaluation;

import java.util.Arrays;

/**
 * The area under the ROC curve from ranks: the probability that a random positive row scores above
 * a random negative one, where equal scores count one half (Mann and Whitney, 1947); and, from the
 * same counts, the average precision. Sorts once, so that each draw of a bootstrap costs one pass.
 *
 * <p>Tribuo computes the same figures from the curves; this class is here for the draws, where
 * sorting each time would take minutes. Immutable.
 */
public final class RankAuc {

  /** Per row twice its rank, and one more if it is positive: where it is counted. */
  private final int[] cell;

  private final int ranks;

  /**
   * Both figures of the same rows.
   *
   * @param auc the area, in [0,1]
   * @param averagePrecision {@code sum_n (R_n - R_(n-1)) P_n} over the distinct scores, in [0,1]
   */
  public record Figures(double auc, double averagePrecision) {}

  /**
   * Ranks the rows.
   *
   * @param positive per row, whether it is
   * @param score per row, what it scores
   */
  public RankAuc(boolean[] positive, double[] score) {
    double[] distinct = Arrays.stream(score).sorted().distinct().toArray();
    this.ranks = distinct.length;
    this.cell = new int[score.length];
    for (int row = 0; row < cell.length; row++) {
      cell[row] = 2 * Arrays.binarySearch(distinct, score[row]) + (positive[row] ? 1 : 0);
    }
  }

  /**
   * The area with every row counted once; needs a row of each class.
   *
   * @return in [0,1]
   */
  public double area() {
    return figures().auc();
  }

  /**
   * The area when each row counts as often as given.
   *
   * @param times per row, 0 or more; at least one row of each class must count
   * @return in [0,1]
   */
  public double area(int[] times) {
    return figures(times).auc();
  }

  /**
   * The area when each row has a weight; a weight of 2 does what the row twice would.
   *
   * @param weights per row, 0 or more; the rows of each class must weigh something
   * @return in [0,1]
   */
  public double area(double[] weights) {
    return figures(weights).auc();
  }

  /**
   * Both figures with every row counted once; needs a row of each class.
   *
   * @return the figures
   */
  public Figures figures() {
    int[] once = new int[cell.length];
    Arrays.fill(once, 1);
    return figures(once);
  }

  /**
   * Both figures when each row counts as often as given.
   *
   * @param times per row, 0 or more; at least one row of each class must count
   * @return the figures
   */
  public Figures figures(int[] times) {
    double[] count = new double[2 * ranks];
    for (int row = 0; row < cell.length; row++) {
      count[cell[row]] += times[row];
    }
    return counted(count);
  }

  private Figures figures(double[] weights) {
    double[] count = new double[2 * ranks];
    for (int row = 0; row < cell.length; row++) {
      count[cell[row]] += weights[row];
    }
    return counted(count);
  }

  private Figures counted(double[] count) {
    double hits = 0;
    double alarms = 0;
    double doubled = 0;
    double precisions = 0;
    for (int at = 2 * (ranks - 1); at >= 0; at -= 2) {
      double negatives = count[at];
      double positives = count[at + 1];
      doubled += negatives * (2 * hits + positives);
      hits += positives;
      alarms += negatives;
      if (positives > 0) {
        precisions += positives * hits / (hits + alarms);
      }
    }
    return new Figures(doubled / (2.0 * hits * alarms), precisions / hits);
  }
}
