package org.comity.policy.expression;

import java.util.List;

/**
 * Where an expression compares a score with a number, such as {@code scores.INSULT > 0.5} or {@code
 * 0.5 < scores["INSULT"]}.
 *
 * @param attribute what the score is of
 * @param isIncluded whether a score that equals the number stands on the side of higher ones
 * @param begin where the number begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record ScoreComparison(String attribute, boolean isIncluded, int begin, int end) {

  /**
   * What of an expression's scores is compared with numbers.
   *
   * @param comparisons in the order of the text
   * @param isAll false if it asks for a score in another way, too
   */
  public record Found(List<ScoreComparison> comparisons, boolean isAll) {

    /** Copies the list. */
    public Found {
      comparisons = List.copyOf(comparisons);
    }
  }

  /**
   * Looks for all of them.
   *
   * @param text an expression that compiles
   * @return what is compared; nothing within strings and comments
   */
  public static Found in(String text) {
    return CelComparisons.in(text);
  }
}
