package org.comity.training.migration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores of one attribute by the old API and by the bundle, for the same rows.
 *
 * <p>A class and no record: records of arrays compare by identity.
 */
final class Pairs {

  /** The old API's, in [0,1]. */
  final double[] theirs;

  /** The bundle's for the same rows, in [0,1]. */
  final double[] ours;

  /** 1 for a positive, 0 for a negative, NaN where people said nothing. */
  final double[] truth;

  /** The old API's of the rows that the bundle cannot score. */
  final double[] unscored;

  Pairs(double[] theirs, double[] ours, double[] truth, double[] unscored) {
    this.theirs = theirs;
    this.ours = ours;
    this.truth = truth;
    this.unscored = unscored;
  }

  int rows() {
    return ours.length;
  }

  /** The rows that people said something of. */
  Pairs labelled() {
    int[] rows = IntStream.range(0, rows()).filter(row -> !Double.isNaN(truth[row])).toArray();
    return new Pairs(pick(theirs, rows), pick(ours, rows), pick(truth, rows), new double[0]);
  }

  /** The same rows, those with the highest scores of ours first. */
  Pairs descending() {
    int[] rows =
        IntStream.range(0, rows())
            .boxed()
            .sorted((one, other) -> Double.compare(ours[other], ours[one]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Pairs(pick(theirs, rows), pick(ours, rows), pick(truth, rows), unscored);
  }

  int positives() {
    return (int) Arrays.stream(truth).filter(value -> value == 1).count();
  }

  private static double[] pick(double[] from, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> from[row]).toArray();
  }
}
