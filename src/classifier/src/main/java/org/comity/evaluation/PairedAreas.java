package org.comity.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Areas under the ROC curve of two models on the same rows, with 95% intervals from paired draws.
 * Rows come in folds, and only scores of one fold are compared with one another: where each fold
 * was scored by another model, a score of one says nothing beside that of another. What holds of
 * all is the mean over folds, each counted for as much as its rows can tell, {@code p n / (p + n)}
 * of its positives and negatives; those of one kind alone tell nothing. Draws keep every fold's
 * number of each kind.
 *
 * @param first the first model's area, in [0,1]
 * @param second the second model's area, in [0,1]
 * @param ofFirst where the first one lies
 * @param ofSecond where the second one lies
 * @param difference where second less first lies
 */
public record PairedAreas(
    double first, double second, Interval ofFirst, Interval ofSecond, Interval difference) {

  private static final int DRAWS = 1000;

  /**
   * Rows that each model scored alone or with others of the fold.
   *
   * @param positive per row, whether it is
   * @param weight per row, above 0
   * @param first per row, the first model's score
   * @param second per row, the second model's score
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Fold(boolean[] positive, double[] weight, double[] first, double[] second) {

    private double weight(boolean kind) {
      return IntStream.range(0, weight.length)
          .filter(row -> positive[row] == kind)
          .mapToDouble(row -> weight[row])
          .sum();
    }

    private double tells() {
      double positives = weight(true);
      double negatives = weight(false);
      return positives > 0 && negatives > 0 ? positives * negatives / (positives + negatives) : 0;
    }
  }

  /** A fold with its share in the mean, ready to be drawn from. */
  private record Ranked(
      Fold fold, double share, RankAuc first, RankAuc second, StratifiedDraws draws) {

    static Ranked of(Fold fold, double share, long seed) {
      return new Ranked(
          fold,
          share,
          new RankAuc(fold.positive(), fold.first()),
          new RankAuc(fold.positive(), fold.second()),
          new StratifiedDraws(fold.positive(), seed));
    }

    double[] drawn() {
      int[] times = draws.next();
      return IntStream.range(0, times.length)
          .mapToDouble(row -> times[row] * fold.weight()[row])
          .toArray();
    }
  }

  /**
   * Measures.
   *
   * @param folds at least one of them with rows of both kinds
   * @param seed of the draws
   * @return the same for the same rows in the same order
   * @throws IllegalArgumentException if no fold has rows of both kinds
   */
  public static PairedAreas of(List<Fold> folds, long seed) {
    double all = folds.stream().mapToDouble(Fold::tells).sum();
    if (!(all > 0)) {
      throw new IllegalArgumentException("an area needs a fold with rows of both kinds");
    }
    List<Ranked> ranked =
        IntStream.range(0, folds.size())
            .filter(at -> folds.get(at).tells() > 0)
            .mapToObj(at -> Ranked.of(folds.get(at), folds.get(at).tells() / all, seed + at))
            .toList();
    double[] first = new double[DRAWS];
    double[] second = new double[DRAWS];
    double[] difference = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] both = areas(ranked, Ranked::drawn);
      first[draw] = both[0];
      second[draw] = both[1];
      difference[draw] = both[1] - both[0];
    }
    double[] both = areas(ranked, one -> one.fold().weight());
    return new PairedAreas(
        both[0],
        both[1],
        Interval.ofDraws(first),
        Interval.ofDraws(second),
        Interval.ofDraws(difference));
  }

  private static double[] areas(List<Ranked> folds, Function<Ranked, double[]> weights) {
    double[] means = new double[2];
    for (Ranked fold : folds) {
      double[] counted = weights.apply(fold);
      means[0] += fold.share() * fold.first().area(counted);
      means[1] += fold.share() * fold.second().area(counted);
    }
    return means;
  }

  /**
   * What the second model has over the first.
   *
   * @return in [-1,1]
   */
  public double gained() {
    return second - first;
  }
}
