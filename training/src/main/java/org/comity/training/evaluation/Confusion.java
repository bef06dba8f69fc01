package org.comity.training.evaluation;

import org.jspecify.annotations.Nullable;
import org.tribuo.classification.evaluation.ConfusionMetrics;

/**
 * How many rows fall where when every score of at least 0.5 is taken for a yes, with the figures
 * that Tribuo computes from these counts. A figure is null where its denominator is 0: Tribuo gives
 * 0 there, which reads like a failure of the model.
 *
 * @param truePositives positive rows, taken for positive
 * @param falsePositives negative rows, taken for positive
 * @param trueNegatives negative rows, taken for negative
 * @param falseNegatives positive rows, taken for negative
 */
public record Confusion(
    int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

  private static final double YES_FROM = 0.5;

  static Confusion of(Sample sample) {
    int hits = 0;
    int alarms = 0;
    for (int row = 0; row < sample.rows(); row++) {
      if (sample.score[row] >= YES_FROM) {
        hits += sample.positive[row] ? 1 : 0;
        alarms += sample.positive[row] ? 0 : 1;
      }
    }
    return new Confusion(hits, alarms, sample.negatives() - alarms, sample.positives - hits);
  }

  /**
   * Precision: of the rows taken for positive, the share that is.
   *
   * @return in [0,1], or null when no row is taken for positive
   */
  public @Nullable Double precision() {
    return truePositives + falsePositives == 0
        ? null
        : ConfusionMetrics.precision(truePositives, falsePositives, trueNegatives, falseNegatives);
  }

  /**
   * Recall: of the positive rows, the share that is taken for positive.
   *
   * @return in [0,1], or null when no row is positive
   */
  public @Nullable Double recall() {
    return truePositives + falseNegatives == 0
        ? null
        : ConfusionMetrics.recall(truePositives, falsePositives, trueNegatives, falseNegatives);
  }

  /**
   * F1: the harmonic mean of precision and recall, {@code 2tp/(2tp+fp+fn)}.
   *
   * @return in [0,1], or null when no row is positive
   */
  public @Nullable Double f1() {
    return truePositives + falseNegatives == 0
        ? null
        : ConfusionMetrics.f1(truePositives, falsePositives, trueNegatives, falseNegatives);
  }

  /**
   * Balanced error rate: one less the mean of the recalls of both classes.
   *
   * @return in [0,1] where 0.5 is chance, or null unless there are rows of both classes
   */
  public @Nullable Double balancedErrorRate() {
    Double ofPositives = recall();
    if (ofPositives == null || trueNegatives + falsePositives == 0) {
      return null;
    }
    double ofNegatives =
        ConfusionMetrics.recall(trueNegatives, falseNegatives, truePositives, falsePositives);
    return 1 - (ofPositives + ofNegatives) / 2;
  }
}
