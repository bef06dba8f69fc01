package org.comity.text.folding;

/**
 * What the characters of a normalised text are, as OpenNLP's SimpleTokenizer tells them apart, with
 * supplementary letters counted as letters. A table answers for ASCII, which most texts are made
 * of.
 */
public final class Characters {

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte SPACE = 3;
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = compute(c);
    }
  }

  private Characters() {}

  private static byte compute(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    return Character.isDigit(c) ? DIGIT : 0;
  }

  /**
   * Whether it is white space.
   *
   * @param c a code point
   * @return true for what separates words without being a mark
   */
  public static boolean isSpace(int c) {
    return c < ASCII.length
        ? ASCII[c] == SPACE
        : Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /**
   * Whether it is a letter.
   *
   * @param c a code point
   * @return true for letters of any script
   */
  public static boolean isLetter(int c) {
    return c < ASCII.length ? ASCII[c] == LETTER : Character.isLetter(c);
  }

  /**
   * Whether it is a letter or a digit.
   *
   * @param c a code point
   * @return true for what words and numbers are made of
   */
  public static boolean isLetterOrDigit(int c) {
    if (c < ASCII.length) {
      return ASCII[c] == LETTER || ASCII[c] == DIGIT;
    }
    return Character.isLetterOrDigit(c);
  }
}
