package org.comity.evaluation;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws rows with replacement, positives and negatives each in their own number, so that every draw
 * has an area under its curve. {@link Random} and no faster generator: its sequence is fixed by its
 * specification, so a seed gives the same interval on every Java.
 */
public final class StratifiedDraws {

  private final int[][] strata;
  private final int rows;
  private final Random random;

  /**
   * Draws to come.
   *
   * @param positive per row, whether it is
   * @param seed of the draws
   */
  public StratifiedDraws(boolean[] positive, long seed) {
    this.rows = positive.length;
    this.strata =
        new int[][] {
          IntStream.range(0, rows).filter(row -> positive[row]).toArray(),
          IntStream.range(0, rows).filter(row -> !positive[row]).toArray()
        };
    this.random = new Random(seed);
  }

  /**
   * Draws once.
   *
   * @return per row how often it is drawn this time
   */
  public int[] next() {
    int[] times = new int[rows];
    for (int[] stratum : strata) {
      for (int i = 0; i < stratum.length; i++) {
        times[stratum[random.nextInt(stratum.length)]]++;
      }
    }
    return times;
  }
}
