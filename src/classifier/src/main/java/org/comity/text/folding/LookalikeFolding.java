package org.comity.text.folding;

/**
 * Makes Cyrillic and Greek letters Latin where they hide in a word with Latin letters and every one
 * of them looks like a Latin letter; a word that has another Cyrillic or Greek letter is a word of
 * that script with a slip in it and stays. Case was folded before, but where a capital looks like
 * another letter than its small form does, the original tells which it was.
 */
final class LookalikeFolding implements CharFilter {

  private static final char FIRST = 0x0370;
  private static final char LAST = 0x052F;

  private static final String FOREIGN = "абвгеикмнопрстухшьяѕієјһԁԍԛԝӏѵαβγεζηικμνορστυχω";
  private static final String LATIN = "abbreukmhonpctyxwbrsiejhdgqwlvabyeznikuvopotuxw";
  private static final String CAPITALS = "ИΗΜΝΥ";
  private static final String LATIN_CAPITALS = "nhmny";

  private static final char[] SMALL = table(FOREIGN, LATIN);
  private static final char[] CAPITAL = table(CAPITALS, LATIN_CAPITALS);

  private static char[] table(String from, String to) {
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i) - FIRST] = to.charAt(i);
    }
    return table;
  }

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    int next = nextForeign(text, 0);
    if (next == text.length()) {
      return in;
    }
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    int copied = 0;
    while (next < text.length()) {
      int begin = wordBegin(text, next, copied);
      int end = wordEnd(text, next);
      if (isDisguised(text, begin, end)) {
        out.copy(copied, begin);
        fold(in, begin, end, out);
        copied = end;
      }
      next = nextForeign(text, end);
    }
    out.copy(copied, text.length());
    return out.build();
  }

  private static void fold(NormalizedText in, int begin, int end, NormalizedText.Builder out) {
    for (int i = begin; i < end; i++) {
      char c = in.text().charAt(i);
      out.append(isForeign(c) ? latin(c, in.original().charAt(in.originalBegin(i))) : c, i, i + 1);
    }
  }

  private static char latin(char folded, char original) {
    char capital = isForeign(original) ? CAPITAL[original - FIRST] : 0;
    return capital == 0 ? SMALL[folded - FIRST] : capital;
  }

  private static boolean isDisguised(String text, int begin, int end) {
    boolean latin = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      latin |= c >= 'a' && c <= 'z';
      if (isForeign(c) && SMALL[c - FIRST] == 0) {
        return false;
      }
    }
    return latin;
  }

  private static int nextForeign(String text, int from) {
    int at = from;
    while (at < text.length() && !isForeign(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isForeign(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static int wordBegin(String text, int inside, int from) {
    int begin = inside;
    while (begin > from && Characters.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int wordEnd(String text, int inside) {
    int end = inside + 1;
    while (end < text.length() && Characters.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
