package org.comity.training.migration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds of ours and what they hold: a threshold holds every score that is at least as high.
 *
 * <p>Between two neighbouring scores every threshold holds the same rows, so that the one with the
 * fewest digits is taken, which people can read and paste.
 */
final class Ladder {

  /** Reports show no more digits, and a threshold must hold what they say it does. */
  private static final int DIGITS = 6;

  private final Pairs rows;

  /**
   * Over rows.
   *
   * @param descending the highest scores of ours first
   */
  Ladder(Pairs descending) {
    this.rows = descending;
  }

  /**
   * The threshold that holds as many rows as wanted; where equal scores forbid that, the nearest
   * number, and rather more than fewer.
   *
   * @param wanted how many rows, of the drawn ones
   * @param times how often each row is drawn; null for once each
   * @return null if nothing is wanted or nothing is there
   */
  @Nullable Double holding(int wanted, int @Nullable [] times) {
    if (wanted <= 0) {
      return null;
    }
    int held = 0;
    int at = 0;
    while (at < rows.rows()) {
      int end = endOfEqual(at);
      int more = drawn(at, end, times);
      if (held + more >= wanted) {
        boolean nearerWithout = held > 0 && wanted - held < held + more - wanted;
        return nearerWithout ? from(drawnBefore(at, times), at, times) : from(at, end, times);
      }
      held += more;
      at = end;
    }
    return null;
  }

  /** The highest threshold with at least this recall among the labelled rows. */
  @Nullable Double withRecall(double wanted) {
    int positives = rows.positives();
    int found = 0;
    int at = 0;
    while (at < rows.rows()) {
      int end = endOfEqual(at);
      found += positives(at, end);
      if (positives > 0 && (double) found / positives >= wanted) {
        return from(at, end, null);
      }
      at = end;
    }
    return null;
  }

  /** The lowest threshold with at least this precision among the labelled rows. */
  @Nullable Double withPrecision(double wanted) {
    Double lowest = null;
    int found = 0;
    int at = 0;
    while (at < rows.rows()) {
      int end = endOfEqual(at);
      found += positives(at, end);
      if ((double) found / end >= wanted) {
        lowest = from(at, end, null);
      }
      at = end;
    }
    return lowest;
  }

  private int positives(int from, int to) {
    return (int) Arrays.stream(rows.truth, from, to).filter(value -> value == 1).count();
  }

  private int endOfEqual(int from) {
    int end = from + 1;
    while (end < rows.rows() && rows.ours[end] == rows.ours[from]) {
      end++;
    }
    return end;
  }

  private static int drawn(int from, int to, int @Nullable [] times) {
    if (times == null) {
      return to - from;
    }
    int sum = 0;
    for (int at = from; at < to; at++) {
      sum += times[at];
    }
    return sum;
  }

  private static int drawnBefore(int at, int @Nullable [] times) {
    int before = at - 1;
    while (times != null && times[before] == 0) {
      before--;
    }
    return before;
  }

  private static int drawnFrom(int at, int @Nullable [] times) {
    int next = at;
    while (times != null && next < times.length && times[next] == 0) {
      next++;
    }
    return next;
  }

  /** Holds the row at the last place, and not the first drawn one from the next place on. */
  private double from(int last, int next, int @Nullable [] times) {
    int below = drawnFrom(next, times);
    return shortest(rows.ours[last], below < rows.rows() ? rows.ours[below] : -1);
  }

  /**
   * The number with the fewest digits that is at most the one score and above the other.
   *
   * @param score to be held, in [0,1]
   * @param below not to be held, less than the score
   */
  static double shortest(double score, double below) {
    BigDecimal exact = new BigDecimal(score);
    for (int digits = 1; digits < DIGITS; digits++) {
      double cut = exact.setScale(digits, RoundingMode.FLOOR).doubleValue();
      if (cut > below) {
        return cut;
      }
    }
    return exact.setScale(DIGITS, RoundingMode.FLOOR).doubleValue();
  }
}
