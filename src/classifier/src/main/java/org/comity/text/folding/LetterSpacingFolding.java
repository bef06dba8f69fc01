package org.comity.text.folding;

/**
 * Joins letters that were spaced out to disguise a word: four or more single letters of an
 * alphabet, each parted from the next by the same one space, full stop, hyphen, underscore or star
 * ("i d i o t", "s.t.u.p.i.d"). Four letters with a full stop after each, the last too, are
 * initials ("U.S.A.F.") and stay, in small letters as in capitals: case was folded before. Every
 * letter keeps its own place in the original.
 */
final class LetterSpacingFolding implements CharFilter {

  private static final int FEWEST = 4;

  /** Beyond the Arabic block lie syllables and ideographs, where one character can be a word. */
  private static final char LAST_ALPHABETIC = 0x06FF;

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    int run = nextRun(text, 0);
    if (run == text.length()) {
      return in;
    }
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    int copied = 0;
    while (run < text.length()) {
      int end = endOfRun(text, run);
      out.copy(copied, run);
      for (int i = run; i < end; i += 2) {
        out.append(text.charAt(i), i, i + 1);
      }
      copied = end;
      run = nextRun(text, end);
    }
    out.copy(copied, text.length());
    return out.build();
  }

  /** Where the next spaced word begins, or the text's length. */
  private static int nextRun(String text, int from) {
    for (int at = from; at + 2 * FEWEST - 1 <= text.length(); at++) {
      char separator = text.charAt(at + 1);
      boolean mayBegin =
          separator == text.charAt(at + 3)
              && separator == text.charAt(at + 5)
              && isSeparator(separator)
              && isAlphabetic(text.charAt(at))
              && isWordEdge(text, at - 1);
      if (mayBegin && isSpacedWord(text, at, separator)) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean isSpacedWord(String text, int begin, char separator) {
    int end = endOfRun(text, begin);
    int letters = (end - begin + 1) / 2;
    boolean initials =
        letters == FEWEST && separator == '.' && end < text.length() && text.charAt(end) == '.';
    return letters >= FEWEST && !initials;
  }

  /** After the last single letter that the separator after the first one leads to. */
  private static int endOfRun(String text, int begin) {
    char separator = text.charAt(begin + 1);
    int end = begin + 1;
    while (end + 1 < text.length()
        && text.charAt(end) == separator
        && isAlphabetic(text.charAt(end + 1))
        && !isLetterOrDigitAt(text, end + 2)) {
      end += 2;
    }
    return end;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '.' || c == '-' || c == '_' || c == '*';
  }

  private static boolean isAlphabetic(char c) {
    return c <= LAST_ALPHABETIC && Characters.isLetter(c);
  }

  /** After an apostrophe a letter is no word of its own: "that's a b". */
  private static boolean isWordEdge(String text, int before) {
    return !isLetterOrDigitAt(text, before)
        && (before < 0 || (text.charAt(before) != '\'' && text.charAt(before) != '\u2019'));
  }

  private static boolean isLetterOrDigitAt(String text, int at) {
    return at >= 0 && at < text.length() && Characters.isLetterOrDigit(text.charAt(at));
  }
}
