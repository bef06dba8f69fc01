package org.comity.text;

import org.comity.text.folding.Characters;

/**
 * Finds where the words of a text end, piece by piece: a piece is a run of letters and digits, and
 * a word is one piece or several with marks between them that belong to it. Not safe for use by
 * several threads.
 */
final class WordCutter {

  private static final char LAST_LATIN = 0x24F;

  private final String text;

  /** After the word so far. */
  private int end;

  /** The word so far has a letter; numbers are never joined to numbers. */
  private boolean letters;

  /** The word so far is single letters with full stops or hyphens between them. */
  private boolean spelled;

  WordCutter(String text) {
    this.text = text;
  }

  /** Where the word ends that begins with the letter or digit here. */
  int cut(int begin) {
    read(begin);
    boolean starsBefore = begin > 0 && text.charAt(begin - 1) == '*';
    // Stars at both ends are emphasis and hide no letter.
    boolean hidden = !starsBefore && starAt(end) && letterBefore(end);
    return hidden ? afterRun(end, '*') : end;
  }

  /** Where the word ends that begins here, or here if the stars before it do not belong to it. */
  int cutAfterStars(int begin) {
    read(begin);
    return starAt(end) ? begin : end;
  }

  /** Where a run of one character ends; of a supplementary one, each stands alone. */
  int afterRun(int begin, int c) {
    int after = begin + Character.charCount(c);
    if (after == begin + 1) {
      while (after < text.length() && text.codePointAt(after) == c) {
        after++;
      }
    }
    return after;
  }

  boolean letterAt(int at) {
    return at < text.length() && Characters.isLetter(text.codePointAt(at));
  }

  private boolean starAt(int at) {
    return at < text.length() && text.charAt(at) == '*';
  }

  private boolean letterBefore(int at) {
    return Characters.isLetter(text.codePointBefore(at));
  }

  private void read(int begin) {
    letters = false;
    end = readPiece(begin);
    spelled = isOneLetter(begin, end);
    while (end < text.length() && joinNext()) {
      // joinNext moves the end
    }
  }

  /** Tries to join the mark here and the piece after it. */
  private boolean joinNext() {
    char mark = text.charAt(end);
    return switch (mark) {
      case '\'', '\u2019' -> joinAfter(end + 1);
      case '*', '@', '$', '#', '!' -> joinAfter(afterMask(end));
      case '.', '-' -> joinLetter(end + 1);
      default -> false;
    };
  }

  private boolean joinAfter(int begin) {
    if (!wordAt(begin)) {
      return false;
    }
    int after = readPiece(begin);
    if (!letters) {
      return false;
    }
    spelled = false;
    end = after;
    return true;
  }

  /** Joins a full stop or hyphen and one more letter to single letters. */
  private boolean joinLetter(int begin) {
    if (!spelled || !letterAt(begin)) {
      return false;
    }
    int after = begin + Character.charCount(text.codePointAt(begin));
    if (wordAt(after)) {
      return false;
    }
    end = after;
    return true;
  }

  /**
   * Where the marks end that may stand for letters, or where they begin if they do not: "!!" and
   * "##" are no letters, and "!" looks like one in Latin script alone.
   */
  private int afterMask(int begin) {
    int at = begin;
    char before = text.charAt(begin - 1);
    while (at < text.length() && isMask(text.charAt(at))) {
      char c = text.charAt(at);
      boolean exclaims = c == '!' && (c == before || text.charAt(begin - 1) > LAST_LATIN);
      if (exclaims || (c == '#' && c == before)) {
        return begin;
      }
      before = c;
      at++;
    }
    return at;
  }

  private static boolean isMask(char c) {
    return c == '*' || c == '@' || c == '$' || c == '#' || c == '!';
  }

  private boolean wordAt(int at) {
    return at < text.length() && Characters.isLetterOrDigit(text.codePointAt(at));
  }

  private boolean isOneLetter(int from, int to) {
    return letters && to - from == Character.charCount(text.codePointAt(from));
  }

  /** Where the letters and digits end; notes whether there is a letter. */
  private int readPiece(int begin) {
    int at = begin;
    while (at < text.length()) {
      int c = text.charAt(at);
      if (c >= Character.MIN_SURROGATE) {
        c = text.codePointAt(at);
      }
      if (!Characters.isLetterOrDigit(c)) {
        break;
      }
      letters |= Characters.isLetter(c);
      at += Character.charCount(c);
    }
    return at;
  }
}
