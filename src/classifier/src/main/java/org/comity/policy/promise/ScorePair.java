package org.comity.policy.promise;

import java.util.Objects;

/**
 * What two models say of one judged comment, on one question.
 *
 * @param id names the comment
 * @param champion the former model's score, in [0,1]
 * @param challenger the other one's, in [0,1]
 * @param rejected what a person decided
 * @param weight how many comments it stands for, above 0
 */
public record ScorePair(
    String id, double champion, double challenger, boolean rejected, double weight) {

  /**
   * Checks ranges.
   *
   * @throws IllegalArgumentException for a score outside [0,1] or a weight that is not above 0
   */
  public ScorePair {
    Objects.requireNonNull(id, "id");
    if (!isScore(champion) || !isScore(challenger)) {
      throw new IllegalArgumentException("a score of " + id + " is outside [0,1]");
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weight of " + id + " must be above 0");
    }
  }

  private static boolean isScore(double score) {
    return score >= 0 && score <= 1;
  }
}
