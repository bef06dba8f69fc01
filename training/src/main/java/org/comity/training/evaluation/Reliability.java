package org.comity.training.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether scores are the probabilities that they claim to be: in 15 bins of equal width, the mean
 * score against the observed share of positive rows (Naeini, Cooper and Hauskrecht, "Obtaining well
 * calibrated probabilities using Bayesian binning", 2015; here of the positive class, as it is the
 * one that a moderator sees).
 */
final class Reliability {

  static final int BINS = 15;

  /** Keeps one certain mistake, such as a row held unscored, from making the loss infinite. */
  private static final double SMALLEST = 1e-15;

  private final Sample sample;

  Reliability(Sample sample) {
    this.sample = sample;
  }

  /** The bins that hold a row, from the lowest scores to the highest. */
  List<AttributeReport.Bin> bins() {
    int[] rows = new int[BINS];
    int[] positives = new int[BINS];
    double[] sum = new double[BINS];
    for (int row = 0; row < sample.rows(); row++) {
      int bin = Math.min((int) (sample.score[row] * BINS), BINS - 1);
      rows[bin]++;
      positives[bin] += sample.positive[row] ? 1 : 0;
      sum[bin] += sample.score[row];
    }
    List<AttributeReport.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (rows[bin] > 0) {
        bins.add(
            new AttributeReport.Bin(
                (double) bin / BINS,
                (double) (bin + 1) / BINS,
                rows[bin],
                sum[bin] / rows[bin],
                (double) positives[bin] / rows[bin]));
      }
    }
    return List.copyOf(bins);
  }

  /** Expected calibration error: {@code sum_b (n_b/N) |mean score - observed share|}. */
  double expectedError() {
    double sum = 0;
    for (AttributeReport.Bin bin : bins()) {
      sum += Math.abs(bin.meanScore() - bin.observed()) * bin.rows();
    }
    return sum / sample.rows();
  }

  /** Brier score: {@code mean (p-y)^2} (Brier, 1950). */
  double brier() {
    double sum = 0;
    for (int row = 0; row < sample.rows(); row++) {
      double miss = sample.score[row] - (sample.positive[row] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / sample.rows();
  }

  /** Log loss: {@code -mean ln p(true class)}, in nats. */
  double logLoss() {
    double sum = 0;
    for (int row = 0; row < sample.rows(); row++) {
      double score = sample.score[row];
      sum -= Math.log(Math.max(sample.positive[row] ? score : 1 - score, SMALLEST));
    }
    return sum / sample.rows();
  }
}
