package org.comity.text;

/**
 * Shortens runs of three or more of the same character to two, so that a stretched word meets its
 * plain form in most of its letter groups, and hostile runs cannot fill a text.
 */
final class RepeatFolding implements CharFilter {

  private static final int KEPT = 2;

  @Override
  public NormalizedText apply(NormalizedText in) {
    String text = in.text();
    NormalizedText.Builder out = new NormalizedText.Builder(in);
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int width = Character.charCount(codePoint);
      int end = i + width;
      while (end < text.length() && text.codePointAt(end) == codePoint) {
        end += width;
      }
      int kept = Math.min(KEPT, (end - i) / width);
      for (int copy = 0; copy < kept; copy++) {
        int from = i + copy * width;
        int to = copy == kept - 1 ? end : from + width;
        out.append(text.substring(from, from + width), from, to);
      }
      i = end;
    }
    return out.build();
  }
}
