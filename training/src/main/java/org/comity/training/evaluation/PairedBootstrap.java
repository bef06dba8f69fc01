package org.comity.training.evaluation;

import java.util.List;
import org.comity.comment.Attribute;

/**
 * Whether one bundle ranks better than another on the same rows: the difference of the areas under
 * their ROC curves, with the interval that it has when the rows are drawn again, each draw for both
 * alike (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13). Pairing
 * removes what is hard about the rows for both, so that small differences show.
 */
public final class PairedBootstrap {

  private static final int DRAWS = 1000;

  private PairedBootstrap() {}

  /**
   * What the second has over the first.
   *
   * @param rows how many were compared
   * @param first the area of the first, in [0,1]
   * @param second the area of the second, in [0,1]
   * @param difference second less first, in [-1,1]
   * @param interval its 95% interval; the second is better beyond chance when all of it is above 0
   */
  public record Difference(
      int rows, double first, double second, double difference, Interval interval) {}

  /**
   * Compares two bundles on the rows that label an attribute.
   *
   * @param first the rows as the first bundle scored them
   * @param second the same rows in the same order, as the second bundle scored them
   * @param attribute what to compare on
   * @param seed of the draws
   * @return second less first
   * @throws IllegalArgumentException if the rows differ or are not of both classes
   */
  public static Difference ofAuc(
      List<ScoredRow> first, List<ScoredRow> second, Attribute attribute, long seed) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(first.size() + " rows against " + second.size());
    }
    for (int row = 0; row < first.size(); row++) {
      checkSame(first.get(row), second.get(row));
    }
    return ofAuc(Sample.of(first, attribute), Sample.of(second, attribute), seed);
  }

  private static void checkSame(ScoredRow first, ScoredRow second) {
    if (!first.id().equals(second.id())
        || !first.source().equals(second.source())
        || !first.labels().equals(second.labels())) {
      throw new IllegalArgumentException(
          "row " + first.id() + " does not stand beside itself but beside " + second.id());
    }
  }

  private static Difference ofAuc(Sample first, Sample second, long seed) {
    if (!first.hasBothClasses()) {
      throw new IllegalArgumentException("a comparison needs a row of each class");
    }
    RankAuc one = new RankAuc(first.positive, first.score);
    RankAuc two = new RankAuc(second.positive, second.score);
    StratifiedDraws draws = new StratifiedDraws(first.positive, seed);
    double[] differences = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = draws.next();
      differences[draw] = two.area(times) - one.area(times);
    }
    return new Difference(
        first.rows(),
        one.area(),
        two.area(),
        two.area() - one.area(),
        Interval.ofDraws(differences));
  }
}
