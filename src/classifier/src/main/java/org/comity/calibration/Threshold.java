package org.comity.calibration;

import java.util.stream.DoubleStream;

/**
 * A score to act from, and what acting from it does where positives have a stated share, as rows
 * held back in training tell.
 *
 * @param score calibrated at that share of positives, in [0,1]
 * @param recall share of the positives that reach it, in [0,1]
 * @param precision share of those that reach it that are positive, in [0,1]
 * @param falsePositiveRate share of the negatives that reach it, in [0,1]
 * @param reached share of all that reach it, in [0,1]: how much work it makes
 */
public record Threshold(
    double score, double recall, double precision, double falsePositiveRate, double reached) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is outside [0,1]
   */
  public Threshold {
    if (!DoubleStream.of(score, recall, precision, falsePositiveRate, reached)
        .allMatch(x -> x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("a threshold has five numbers in [0,1]");
    }
  }
}
