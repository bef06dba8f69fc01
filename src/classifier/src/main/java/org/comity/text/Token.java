package org.comity.text;

/**
 * A word, number, run of one punctuation mark, or symbol of a normalised text.
 *
 * @param text the characters
 * @param begin UTF-16 offset into the normalised text
 * @param end UTF-16 offset after the last character
 */
public record Token(String text, int begin, int end) {

  /**
   * Whether it begins with a letter or digit.
   *
   * @return false for punctuation and symbols
   */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }
}
