package org.comity.text.language;

import java.util.List;
import java.util.Set;
import org.comity.text.Token;
import org.comity.text.folding.Characters;

/**
 * How many words of a text say something about its language.
 *
 * @param total words and numbers
 * @param lettered runs of letters in them
 * @param arabizi such runs that stand beside a single digit that Arabizi uses as a letter, as in
 *     "7mar" and "ma3ak"
 * @param small everyday English words
 */
record WordCounts(int total, int lettered, int arabizi, int small) {

  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("the of and to in is you that it he was for on are as with his they i at be this have"
                  + " from or had by but not what all were we when your can said there an which she"
                  + " do how their if will up about out many then them these so some her would him"
                  + " has my no who don me just its than why u ur")
              .split(" "));

  private static final int LONGEST_SMALL =
      SMALL_WORDS.stream().mapToInt(String::length).max().orElseThrow();

  static WordCounts of(List<Token> tokens) {
    int total = 0;
    int lettered = 0;
    int arabizi = 0;
    int small = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        String word = token.text();
        total++;
        small += isSmall(word) ? 1 : 0;
        lettered += letterRuns(word);
        arabizi += arabiziRuns(word);
      }
    }
    return new WordCounts(total, lettered, arabizi, small);
  }

  private static int letterRuns(String word) {
    int runs = 0;
    for (int i = 0; i < word.length(); i++) {
      runs += isLetter(word, i) && !isLetter(word, i - 1) ? 1 : 0;
    }
    return runs;
  }

  private static int arabiziRuns(String word) {
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
        && "235679".indexOf(word.charAt(at)) >= 0
        && !isDigit(word, at - 1)
        && !isDigit(word, at + 1);
  }

  private static boolean isLetter(String word, int at) {
    return at >= 0 && at < word.length() && Characters.isLetter(word.charAt(at));
  }

  private static boolean isDigit(String word, int at) {
    return at >= 0 && at < word.length() && Character.isDigit(word.charAt(at));
  }

  /** "it's" and "don't" are known by what comes before the apostrophe. */
  private static boolean isSmall(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe < 0) {
      apostrophe = word.indexOf('\u2019');
    }
    int length = apostrophe < 0 ? word.length() : apostrophe;
    return length <= LONGEST_SMALL && SMALL_WORDS.contains(word.substring(0, length));
  }
}
