package org.comity.score;

import java.util.Objects;

/**
 * The scores of one sentence, read by itself.
 *
 * @param begin UTF-16 offset into the original text
 * @param end UTF-16 offset after the last character
 * @param scores calibrated probabilities
 */
public record SentenceScores(int begin, int end, Scores scores) {
  /** Checks that there are scores. */
  public SentenceScores {
    Objects.requireNonNull(scores, "scores");
  }
}
