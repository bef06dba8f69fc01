package org.comity.text;

import java.util.Arrays;

/**
 * A text after some filters, with the way back: every character knows the range of the original
 * that it stands for. Immutable.
 */
public final class NormalizedText {

  private final String original;
  private final String text;
  private final int[] begins;
  private final int[] ends;

  private NormalizedText(String original, String text, int[] begins, int[] ends) {
    this.original = original;
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  /**
   * A text that no filter has changed.
   *
   * @param original the text
   * @return every character stands for itself
   */
  public static NormalizedText of(String original) {
    int[] begins = new int[original.length()];
    int[] ends = new int[original.length()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = i;
      ends[i] = i + 1;
    }
    return new NormalizedText(original, original, begins, ends);
  }

  /**
   * The text before any filter.
   *
   * @return the original
   */
  public String original() {
    return original;
  }

  /**
   * The text after the filters.
   *
   * @return the normalised text
   */
  public String text() {
    return text;
  }

  /**
   * Where a normalised range begins in the original.
   *
   * @param begin UTF-16 offset into {@link #text()}, of an existing character
   * @return UTF-16 offset into {@link #original()}
   */
  public int originalBegin(int begin) {
    return begins[begin];
  }

  /**
   * Where a normalised range ends in the original.
   *
   * @param end UTF-16 offset into {@link #text()}, exclusive, at least 1
   * @return UTF-16 offset into {@link #original()}, exclusive
   */
  public int originalEnd(int end) {
    return ends[end - 1];
  }

  /** Builds the next text of a chain from pieces of this one. */
  static final class Builder {

    private final NormalizedText source;
    private final StringBuilder text;
    private int[] begins;
    private int[] ends;

    Builder(NormalizedText source) {
      this.source = source;
      int capacity = source.text.length() + 16;
      this.text = new StringBuilder(capacity);
      this.begins = new int[capacity];
      this.ends = new int[capacity];
    }

    /** Adds a character that stands for the source's characters from (inclusive) to (exclusive). */
    void append(char c, int from, int to) {
      int at = text.length();
      if (at == begins.length) {
        begins = Arrays.copyOf(begins, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      begins[at] = source.begins[from];
      ends[at] = source.ends[to - 1];
      text.append(c);
    }

    /** Adds characters that all stand for the same range of the source. */
    void append(CharSequence characters, int from, int to) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), from, to);
      }
    }

    NormalizedText build() {
      int length = text.length();
      return new NormalizedText(
          source.original,
          text.toString(),
          Arrays.copyOf(begins, length),
          Arrays.copyOf(ends, length));
    }
  }
}
