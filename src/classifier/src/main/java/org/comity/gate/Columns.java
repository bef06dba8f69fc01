package org.comity.gate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.comity.evaluation.Interval;
import org.comity.evaluation.RankAuc;
import org.comity.evaluation.StratifiedDraws;

/** Rows as columns, in an order of their own: that in which they came must not change a draw. */
final class Columns {

  static final int DRAWS = 1000;

  private static final Comparator<JudgedRow> ORDER =
      Comparator.comparing(JudgedRow::id)
          .thenComparingDouble(JudgedRow::championRank)
          .thenComparingDouble(JudgedRow::challengerRank)
          .thenComparing(JudgedRow::rejected)
          .thenComparingDouble(JudgedRow::weight);

  final List<JudgedRow> all;
  final boolean[] rejected;
  final double[] weight;
  final double[] champion;
  final double[] challenger;

  private Columns(List<JudgedRow> sorted) {
    all = sorted;
    rejected = new boolean[sorted.size()];
    for (int row = 0; row < rejected.length; row++) {
      rejected[row] = sorted.get(row).rejected();
    }
    weight = column(JudgedRow::weight);
    champion = column(JudgedRow::championRank);
    challenger = column(JudgedRow::challengerRank);
  }

  static Columns of(List<JudgedRow> rows) {
    return new Columns(rows.stream().sorted(ORDER).toList());
  }

  /** Some of the rows, in the same order. */
  Columns only(Predicate<JudgedRow> wanted) {
    return new Columns(all.stream().filter(wanted).toList());
  }

  /** The values of a kind of slice, such as the moderators, in their order. */
  List<String> values(String kind) {
    return all.stream()
        .flatMap(row -> row.slices().stream())
        .filter(slice -> slice.startsWith(kind))
        .map(slice -> slice.substring(kind.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private double[] column(ToDoubleFunction<JudgedRow> of) {
    return all.stream().mapToDouble(of).toArray();
  }

  int rows() {
    return all.size();
  }

  int rejectedRows() {
    int count = 0;
    for (boolean yes : rejected) {
      count += yes ? 1 : 0;
    }
    return count;
  }

  /** Rows of the rarer kind. */
  int ofTheRarerKind() {
    return Math.min(rejectedRows(), rows() - rejectedRows());
  }

  /** A figure of both models, and the interval of challenger less champion. */
  record Compared(double champion, double challenger, Interval difference) {

    double gained() {
      return challenger - champion;
    }
  }

  /** Areas under the ROC curve; needs rows of both kinds. */
  Compared areas(long seed) {
    RankAuc one = new RankAuc(rejected, champion);
    RankAuc two = new RankAuc(rejected, challenger);
    return compared(seed, one::area, two::area);
  }

  /** Weighed means of what each row costs; needs rows of both kinds. */
  Compared means(double[] ofChampion, double[] ofChallenger, long seed) {
    return compared(seed, weights -> mean(ofChampion, weights), w -> mean(ofChallenger, w));
  }

  private Compared compared(
      long seed, ToDoubleFunction<double[]> one, ToDoubleFunction<double[]> two) {
    StratifiedDraws draws = new StratifiedDraws(rejected, seed);
    double[] differences = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] drawn = weighed(draws.next());
      differences[draw] = two.applyAsDouble(drawn) - one.applyAsDouble(drawn);
    }
    return new Compared(
        one.applyAsDouble(weight), two.applyAsDouble(weight), Interval.ofDraws(differences));
  }

  double[] weighed(int[] times) {
    double[] drawn = new double[times.length];
    for (int row = 0; row < drawn.length; row++) {
      drawn[row] = times[row] * weight[row];
    }
    return drawn;
  }

  static double mean(double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < values.length; row++) {
      sum += weights[row] * values[row];
      all += weights[row];
    }
    return sum / all;
  }

  /** The share of the weight that was rejected. */
  double rejectedShare() {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < rejected.length; row++) {
      sum += rejected[row] ? weight[row] : 0;
      all += weight[row];
    }
    return all > 0 ? sum / all : 0;
  }
}
