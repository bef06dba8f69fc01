package org.comity.text.folding;

/**
 * Folds letters that Arabic writers use for one another: final ya and alef maqsura, ta marbuta and
 * ha, Persian ya and kaf; drops the tatweel that only stretches a word; writes digits as 0-9. Hamza
 * carriers and vocalisation are folded before, by {@link UnicodeFolding}.
 */
final class ArabicFolding implements CharFilter {

  private static final char TATWEEL = '\u0640';

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    int first = firstConcerned(text);
    if (first == text.length()) {
      return in;
    }
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    out.copy(0, first);
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) != TATWEEL) {
        out.append(fold(text.charAt(i)), i, i + 1);
      }
    }
    return out.build();
  }

  private static int firstConcerned(String text) {
    int at = 0;
    while (at < text.length() && !concerns(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean concerns(int c) {
    return c >= 0x0600 && c <= 0x06FF;
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u0649', '\u06CC' -> '\u064A'; // alef maqsura, Persian ya
      case '\u0629' -> '\u0647'; // ta marbuta
      case '\u06A9' -> '\u0643'; // Persian kaf
      default -> {
        int digit = concerns(c) ? Character.digit(c, 10) : -1;
        yield digit >= 0 ? (char) ('0' + digit) : c;
      }
    };
  }
}
