package org.comity.text.language;

import org.comity.text.folding.Characters;

/** Finds the runs of letters in a word that stand beside a digit which Arabizi uses as a letter. */
final class ArabiziRuns {

  private static final String LETTER_DIGITS = "235679";

  private ArabiziRuns() {}

  /** Runs of letters. */
  static int letterRuns(String word) {
    int runs = 0;
    for (int i = 0; i < word.length(); i++) {
      runs += isLetter(word, i) && !isLetter(word, i - 1) ? 1 : 0;
    }
    return runs;
  }

  /** Runs of letters beside a single digit that stands for a letter, as in "7mar" and "ma3ak". */
  static int count(String word) {
    int runs = 0;
    int at = 0;
    while (at < word.length()) {
      int end = afterLetters(word, at);
      boolean besideDigit = isLetterDigit(word, at - 1) || isLetterDigit(word, end);
      runs += end > at && besideDigit ? 1 : 0;
      at = end + 1;
    }
    return runs;
  }

  private static int afterLetters(String word, int from) {
    int at = from;
    while (isLetter(word, at)) {
      at++;
    }
    return at;
  }

  private static boolean isLetterDigit(String word, int at) {
    return isDigit(word, at)
        && LETTER_DIGITS.indexOf(word.charAt(at)) >= 0
        && !isDigit(word, at - 1)
        && !isDigit(word, at + 1);
  }

  private static boolean isLetter(String word, int at) {
    return at >= 0 && at < word.length() && Characters.isLetter(word.charAt(at));
  }

  private static boolean isDigit(String word, int at) {
    return at >= 0 && at < word.length() && Character.isDigit(word.charAt(at));
  }
}
