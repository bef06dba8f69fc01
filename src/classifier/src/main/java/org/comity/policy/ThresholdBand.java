package org.comity.policy;

import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the score of one attribute leads to: below the band approval, in it a person, above it
 * rejection.
 *
 * @param approveBelow the score from which a person looks, in [0,1]
 * @param rejectFrom the score from which the comment is rejected, in [0,1] and not below {@code
 *     approveBelow}; null where a machine never rejects
 */
public record ThresholdBand(double approveBelow, @Nullable Double rejectFrom) {

  /**
   * Checks ranges and order.
   *
   * @throws IllegalArgumentException if a score is outside [0,1] or rejecting begins below holding
   */
  public ThresholdBand {
    if (!isScore(approveBelow) || (rejectFrom != null && !isScore(rejectFrom))) {
      throw new IllegalArgumentException("a band's scores are in [0,1]");
    }
    if (rejectFrom != null && rejectFrom < approveBelow) {
      throw new IllegalArgumentException(
          "a band holds from a score not above the one it rejects from");
    }
  }

  private static boolean isScore(double score) {
    return score >= 0 && score <= 1;
  }

  /**
   * What a score leads to.
   *
   * @param score in [0,1]
   * @return approve, hold or reject
   */
  public Kind of(double score) {
    if (rejectFrom != null && score >= rejectFrom) {
      return Kind.REJECT;
    }
    return score >= approveBelow ? Kind.HOLD : Kind.APPROVE;
  }
}
