package org.comity.service.quality.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How far people who judged the same things agree beyond chance: 1 is always, 0 is as if they had
 * drawn their verdicts by lot, below 0 is worse. For verdicts without an order (nominal), any
 * number of judges and missing judgements: K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, University of Pennsylvania, 2011, <a
 * href="https://repository.upenn.edu/asc_papers/43">repository.upenn.edu/asc_papers/43</a>. In
 * coincidences o and their sums n: alpha = ((n-1) Σo_cc - Σn_c(n_c-1)) / (n(n-1) - Σn_c(n_c-1)).
 */
public final class KrippendorffAlpha {

  /** Fewer things judged than these say nothing of how far alpha may be off. */
  public static final int FEWEST_UNITS = 10;

  private static final int RESAMPLES = 1_000;
  private static final double TAIL = 0.025;

  private KrippendorffAlpha() {}

  /**
   * Where alpha lies with 95% confidence.
   *
   * @param low at most 1
   * @param high at least {@code low}, at most 1
   */
  public record Interval(double low, double high) {}

  /**
   * Computes alpha.
   *
   * @param units for each thing judged what was said of it, in any order; those with fewer than two
   *     judgements do not count
   * @return nothing if no two judgements can be compared, or if all are the same: where nothing
   *     varies, agreement cannot be told from habit
   */
  public static OptionalDouble nominal(List<int[]> units) {
    Map<Integer, Integer> totals = new HashMap<>();
    double agreeing = 0;
    for (int[] unit : units) {
      if (unit.length < 2) {
        continue;
      }
      Map<Integer, Integer> counts = new HashMap<>();
      Arrays.stream(unit).forEach(value -> counts.merge(value, 1, Integer::sum));
      for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
        agreeing += (double) count.getValue() * (count.getValue() - 1) / (unit.length - 1);
        totals.merge(count.getKey(), count.getValue(), Integer::sum);
      }
    }
    return alpha(agreeing, totals);
  }

  private static OptionalDouble alpha(double agreeing, Map<Integer, Integer> totals) {
    double n = totals.values().stream().mapToDouble(total -> total).sum();
    double byChance = totals.values().stream().mapToDouble(c -> (double) c * (c - 1)).sum();
    double pairs = n * (n - 1);
    return pairs == byChance
        ? OptionalDouble.empty()
        : OptionalDouble.of(((n - 1) * agreeing - byChance) / (pairs - byChance));
  }

  /**
   * Estimates how far alpha may be off: the percentile bootstrap over the things judged (B. Efron,
   * R. Tibshirani, An Introduction to the Bootstrap, 1993). Draws in which nothing varies have no
   * alpha and are left out.
   *
   * @param units as for {@link #nominal}
   * @param seed the same gives the same interval
   * @return nothing for fewer than {@value #FEWEST_UNITS} things, or where there is no alpha
   */
  public static Optional<Interval> interval(List<int[]> units, long seed) {
    List<int[]> comparable = units.stream().filter(unit -> unit.length >= 2).toList();
    if (comparable.size() < FEWEST_UNITS || nominal(comparable).isEmpty()) {
      return Optional.empty();
    }
    Random random = new Random(seed);
    List<int[]> drawn = new ArrayList<>(comparable);
    double[] alphas = new double[RESAMPLES];
    int found = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      drawn.replaceAll(any -> comparable.get(random.nextInt(comparable.size())));
      OptionalDouble alpha = nominal(drawn);
      if (alpha.isPresent()) {
        alphas[found++] = alpha.getAsDouble();
      }
    }
    double[] sorted = Arrays.stream(alphas, 0, found).sorted().toArray();
    return found == 0
        ? Optional.empty()
        : Optional.of(new Interval(Spread.at(sorted, TAIL), Spread.at(sorted, 1 - TAIL)));
  }
}
