package org.comity.training.migration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How two scorers of the same rows go together.
 *
 * @param pearson of the scores themselves, in [-1,1]; null where one of them is the same for all
 *     rows
 * @param spearman of their ranks, equal scores sharing the mean of their ranks, in [-1,1]; null
 *     likewise
 */
public record Correlation(@Nullable Double pearson, @Nullable Double spearman) {

  static Correlation of(double[] one, double[] other) {
    return new Correlation(pearson(one, other), pearson(ranks(one), ranks(other)));
  }

  private static @Nullable Double pearson(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double together = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int row = 0; row < one.length; row++) {
      double fromOne = one[row] - meanOne;
      double fromOther = other[row] - meanOther;
      together += fromOne * fromOther;
      squaresOne += fromOne * fromOne;
      squaresOther += fromOther * fromOther;
    }
    double both = Math.sqrt(squaresOne * squaresOther);
    return isSpread(one) && isSpread(other) ? Math.max(-1, Math.min(1, together / both)) : null;
  }

  private static boolean isSpread(double[] values) {
    return Arrays.stream(values).anyMatch(value -> value != values[0]);
  }

  private static double[] ranks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int at = from; at < to; at++) {
        ranks[order[at]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
