package org.comity.calibration;

import org.jspecify.annotations.Nullable;

/**
 * Scores at which to act, for a share of positives.
 *
 * @param prior the share of positives that the scores and the figures are stated for, above 0 and
 *     below 1
 * @param hold a person should look from here
 * @param reject what reaches this is almost always rightly rejected; its score is not below that of
 *     {@code hold}; null where no score is that sure
 */
public record Thresholds(double prior, Threshold hold, @Nullable Threshold reject) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the prior is no share or rejecting begins below holding
   */
  public Thresholds {
    LogOdds.requireShare(prior);
    if (reject != null && reject.score() < hold.score()) {
      throw new IllegalArgumentException("hold <= reject");
    }
  }
}
