package org.comity.score;

import java.util.List;
import org.comity.comment.Attribute;

/**
 * Why one attribute has the score that it has. The bias and the contributions add up to the raw
 * score exactly (but for rounding of floating-point sums); the calibrated score is a monotone
 * function of the raw score. A bundle with a sentence encoder reads the text as a whole too: what
 * that adds belongs to no word and is counted with the bias.
 *
 * @param attribute the attribute explained
 * @param bias the raw score of a text without features (log-odds), and what an encoder says of the
 *     whole text
 * @param contributions what each word adds, in the order of the text
 * @param rawScore the model's output before calibration (log-odds)
 * @param score the calibrated probability, in [0,1]
 */
public record Explanation(
    Attribute attribute,
    double bias,
    List<Contribution> contributions,
    double rawScore,
    double score) {

  /** Copies the list. */
  public Explanation {
    contributions = List.copyOf(contributions);
  }

  /**
   * What the characters of one word add to the raw score.
   *
   * @param begin UTF-16 offset into the original text
   * @param end UTF-16 offset after the last character
   * @param value log-odds, positive towards the attribute
   */
  public record Contribution(int begin, int end, double value) {}
}
