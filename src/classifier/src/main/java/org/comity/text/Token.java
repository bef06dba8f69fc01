package org.comity.text;

/**
 * A word or number with the marks that {@link WordTokenizer} joins to it, a run of one punctuation
 * mark, or a symbol of a normalised text.
 *
 * @param text the characters
 * @param begin UTF-16 offset into the normalised text
 * @param end UTF-16 offset after the last character
 */
public record Token(String text, int begin, int end) {

  /**
   * Whether it is a word or number: stars may stand for its first letters or its last ones, not for
   * both.
   *
   * @return false for punctuation and symbols
   */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0))
        || Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  /**
   * Whether it is a symbol such as an emoji.
   *
   * @return false for words and for plain punctuation; false for signs of Latin-1
   */
  public boolean isSymbol() {
    int first = text.codePointAt(0);
    return first > 0xFF && !isWord() && !isPunctuation(first);
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
