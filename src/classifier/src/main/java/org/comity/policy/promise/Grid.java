package org.comity.policy.promise;

/**
 * The numbers that people are shown: tenths of thousandths. Comparisons are exact, so that what is
 * written catches precisely the rows that it was chosen for.
 */
final class Grid {

  static final int MOST = 10_000;

  private Grid() {}

  static double number(int step) {
    return step / (double) MOST;
  }

  /** The greatest step that catches a score; -1 where none does. */
  static int catching(double score, boolean isIncluded) {
    int step = (int) Math.min(MOST, Math.floor(score * MOST) + 1);
    while (step >= 0 && !(isIncluded ? score >= number(step) : score > number(step))) {
      step--;
    }
    return step;
  }

  static int nearest(double number) {
    return (int) Math.round(number * MOST);
  }
}
