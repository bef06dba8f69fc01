package org.comity.policy.carrying;

import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a YAML text stand in the file: quotes, escapes and the indentation of
 * blocks are not in the text, and line breaks may be blanks there.
 */
final class WrittenText {

  private static final String BLANKS = "nrt0 ";

  private final String written;
  private final int[] places;

  private WrittenText(String written, int[] places) {
    this.written = written;
    this.places = places;
  }

  /** Nothing where the text is written in a way that this does not know. */
  static @Nullable WrittenText of(String text, String written) {
    char style = written.isEmpty() ? ' ' : written.charAt(0);
    int[] places = new int[text.length()];
    int at = begin(style, written);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        places[i] = -1;
        continue;
      }
      at = next(style, written, at);
      if (at >= written.length() || written.charAt(at) != text.charAt(i)) {
        return null;
      }
      places[i] = at++;
    }
    return new WrittenText(written, places);
  }

  private static int begin(char style, String written) {
    return switch (style) {
      case '"', '\'' -> 1;
      case '|', '>' -> written.indexOf('\n') + 1;
      default -> 0;
    };
  }

  private static int next(char style, String written, int from) {
    int at = from;
    while (at < written.length()) {
      char c = written.charAt(at);
      boolean isMore = at + 1 < written.length();
      char following = isMore ? written.charAt(at + 1) : ' ';
      if (style == '"' && c == '\\' && isMore) {
        if (!Character.isWhitespace(following) && BLANKS.indexOf(following) < 0) {
          return at + 1;
        }
        at += 2;
      } else if (style == '\'' && c == '\'' && following == '\'') {
        return at + 1;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Where a part of the text without blanks begins; -1 if it is not written in one piece. */
  int find(int begin, int end) {
    int first = places[begin];
    int last = places[end - 1];
    return first >= 0 && last - first == end - 1 - begin && last < written.length() ? first : -1;
  }
}
