package org.comity.text;

import java.util.ArrayList;
import java.util.List;
import org.comity.text.folding.Characters;
import org.comity.text.folding.NormalizedText;

/**
 * Cuts a normalised text into words, runs of one punctuation mark and symbols. It cuts where
 * OpenNLP's SimpleTokenizer does, which is the reference in its test, and then keeps together what
 * people write as one word: letters with digits (Arabizi writes letters as digits), letters around
 * an apostrophe, letters spelled out with full stops or hyphens, and words in which {@code * @ $ #
 * !} stand for letters. Numbers with separators are cut at them. Linear in the length of the text;
 * stateless, safe for use by several threads.
 */
public final class WordTokenizer {

  /** A word and the space after it have about this many characters. */
  private static final int CHARACTERS_A_TOKEN = 5;

  private WordTokenizer() {}

  /**
   * Cuts a text into tokens.
   *
   * @param text normalised text
   * @return tokens in order, without white space
   */
  public static List<Token> tokenize(NormalizedText text) {
    String characters = text.text();
    List<Token> tokens = new ArrayList<>(characters.length() / CHARACTERS_A_TOKEN + 8);
    WordCutter words = new WordCutter(characters);
    int begin = 0;
    while (begin < characters.length()) {
      int c = characters.codePointAt(begin);
      if (Characters.isSpace(c)) {
        begin++;
        continue;
      }
      int end = Characters.isLetterOrDigit(c) ? words.cut(begin) : afterSymbols(words, begin, c);
      tokens.add(new Token(characters.substring(begin, end), begin, end));
      begin = end;
    }
    return tokens;
  }

  /** Where a run of one mark ends, or the word whose first letters are hidden by stars. */
  private static int afterSymbols(WordCutter words, int begin, int c) {
    int end = words.afterRun(begin, c);
    return c == '*' && words.letterAt(end) ? words.cutAfterStars(end) : end;
  }
}
