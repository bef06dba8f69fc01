package org.comity.training.evaluation;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.comity.evaluation.RankAuc;
import org.comity.evaluation.RankAuc.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Whether one scorer ranks better than another on the same rows: the differences of the areas under
 * their ROC curves and of their average precisions, with the intervals that these have when the
 * rows are drawn again, each draw for both alike (Efron and Tibshirani, "An Introduction to the
 * Bootstrap", 1993, chapter 13). Pairing removes what is hard about the rows for both, so that
 * small differences show.
 *
 * <p>Draws are of all rows and not within a class: how many positives a draw holds is chance too. A
 * draw without rows of both classes has no figures and is made again. The same seed gives the same
 * intervals on every Java.
 */
public final class PairedBootstrap {

  /** How often the rows are drawn again. */
  public static final int DRAWS = 1000;

  private final long seed;
  private final Runnable drawn;

  /**
   * A comparison to come.
   *
   * @param seed of the draws
   * @param drawn called after each draw, to show how far the work is
   */
  public PairedBootstrap(long seed, Runnable drawn) {
    this.seed = seed;
    this.drawn = drawn;
  }

  /**
   * What the second has over the first.
   *
   * @param rows how many were compared: those that label the attribute
   * @param positives how many of them are positive
   * @param firstNotScored how many the first did not score, which count as 0
   * @param secondNotScored the same of the second
   * @param auc areas under the ROC curve; null unless there are rows of both classes
   * @param averagePrecision average precisions; null likewise
   */
  public record Difference(
      int rows,
      int positives,
      int firstNotScored,
      int secondNotScored,
      @Nullable Gap auc,
      @Nullable Gap averagePrecision) {}

  /**
   * One figure of both.
   *
   * @param first of the first, in [0,1]
   * @param second of the second, in [0,1]
   * @param interval the 95% interval of second less first; the second is better beyond chance when
   *     all of it is above 0
   */
  public record Gap(double first, double second, Interval interval) {

    /**
     * What the second has over the first.
     *
     * @return in [-1,1]
     */
    public double difference() {
      return second - first;
    }
  }

  /**
   * Compares two scorers on the rows that label an attribute.
   *
   * @param first the rows as the first scored them
   * @param second the same rows in the same order, as the second scored them
   * @param attribute what to compare on
   * @return second less first
   * @throws IllegalArgumentException if the rows differ
   */
  public Difference of(List<ScoredRow> first, List<ScoredRow> second, Attribute attribute) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(first.size() + " rows against " + second.size());
    }
    for (int row = 0; row < first.size(); row++) {
      checkSame(first.get(row), second.get(row));
    }
    return of(Sample.of(first, attribute), Sample.of(second, attribute));
  }

  private static void checkSame(ScoredRow first, ScoredRow second) {
    if (!first.id().equals(second.id())
        || !first.source().equals(second.source())
        || !first.labels().equals(second.labels())) {
      throw new IllegalArgumentException(
          "row " + first.id() + " does not stand beside itself but beside " + second.id());
    }
  }

  private Difference of(Sample first, Sample second) {
    Gap auc = null;
    Gap averagePrecision = null;
    if (first.hasBothClasses()) {
      RankAuc one = new RankAuc(first.positive, first.score);
      RankAuc two = new RankAuc(second.positive, second.score);
      double[] areas = new double[DRAWS];
      double[] precisions = new double[DRAWS];
      Random random = new Random(seed);
      for (int draw = 0; draw < DRAWS; draw++) {
        int[] times = again(first, random);
        Figures ones = one.figures(times);
        Figures twos = two.figures(times);
        areas[draw] = twos.auc() - ones.auc();
        precisions[draw] = twos.averagePrecision() - ones.averagePrecision();
        drawn.run();
      }
      auc = gap(one, two, Figures::auc, areas);
      averagePrecision = gap(one, two, Figures::averagePrecision, precisions);
    }
    return new Difference(
        first.rows(), first.positives, first.notScored, second.notScored, auc, averagePrecision);
  }

  private static Gap gap(
      RankAuc one, RankAuc two, ToDoubleFunction<Figures> figure, double[] draws) {
    return new Gap(
        figure.applyAsDouble(one.figures()),
        figure.applyAsDouble(two.figures()),
        Interval.ofDraws(draws));
  }

  /** How often each row is drawn, as many times as there are rows. */
  private static int[] again(Sample sample, Random random) {
    int rows = sample.rows();
    int[] times;
    int positives;
    do {
      times = new int[rows];
      positives = 0;
      for (int draw = 0; draw < rows; draw++) {
        int row = random.nextInt(rows);
        times[row]++;
        positives += sample.positive[row] ? 1 : 0;
      }
    } while (positives == 0 || positives == rows);
    return times;
  }
}
