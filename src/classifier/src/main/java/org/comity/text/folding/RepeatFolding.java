package org.comity.text.folding;

/**
 * Shortens runs of three or more of the same character to two, so that a stretched word meets its
 * plain form in most of its letter groups, and hostile runs cannot fill a text.
 */
final class RepeatFolding implements CharFilter {

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    int kept = 0;
    int third = nextThird(text, 0);
    if (third == text.length()) {
      return in;
    }
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    while (third < text.length()) {
      int codePoint = text.codePointAt(third);
      int width = Character.charCount(codePoint);
      int end = third + width;
      while (end < text.length() && text.codePointAt(end) == codePoint) {
        end += width;
      }
      // The second of a run stands for all that follow.
      out.copy(kept, third - width);
      for (int i = third - width; i < third; i++) {
        out.append(text.charAt(i), third - width, end);
      }
      kept = end;
      third = nextThird(text, end);
    }
    out.copy(kept, text.length());
    return out.build();
  }

  /** Where a character begins that is the same as the two before it, or the text's length. */
  private static int nextThird(String text, int from) {
    int run = 0;
    int before = -1;
    int at = from;
    while (at < text.length()) {
      int c = text.charAt(at);
      if (c >= Character.MIN_SURROGATE) {
        c = text.codePointAt(at);
      }
      run = c == before ? run + 1 : 1;
      if (run == 3) {
        return at;
      }
      before = c;
      at += Character.charCount(c);
    }
    return at;
  }
}
