package org.comity.text.folding;

import java.util.Arrays;

/**
 * A text after some filters, with the way back: every character knows the range of the original
 * that it stands for. Immutable.
 */
public final class NormalizedText {

  /** Stands for offsets that are the same in both texts, as they are where nothing moved. */
  private static final int[] UNMOVED = {};

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
    return new NormalizedText(original, original, UNMOVED, UNMOVED);
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
    return begins == UNMOVED ? begin : begins[begin];
  }

  /**
   * Where a normalised range ends in the original.
   *
   * @param end UTF-16 offset into {@link #text()}, exclusive, at least 1
   * @return UTF-16 offset into {@link #original()}, exclusive
   */
  public int originalEnd(int end) {
    return ends == UNMOVED ? end : ends[end - 1];
  }

  /**
   * Builds the next text of a chain from pieces of this one. As long as every character stands for
   * the one at its own place, the source's offsets serve the result too.
   */
  static final class Builder {

    private final NormalizedText source;
    private char[] characters;
    private int[] begins = UNMOVED;
    private int[] ends = UNMOVED;
    private int length;

    Builder(NormalizedText source) {
      this.source = source;
      this.characters = new char[source.text.length() + 16];
    }

    /** Adds a character that stands for the source's characters from (inclusive) to (exclusive). */
    void append(char c, int from, int to) {
      reserve(1);
      if (begins == UNMOVED && (from != length || to != length + 1)) {
        move();
      }
      if (begins != UNMOVED) {
        begins[length] = source.originalBegin(from);
        ends[length] = source.originalEnd(to);
      }
      characters[length++] = c;
    }

    /** Adds characters that all stand for the same range of the source. */
    void append(String added, int from, int to) {
      for (int i = 0; i < added.length(); i++) {
        append(added.charAt(i), from, to);
      }
    }

    /** Adds the source's characters from (inclusive) to (exclusive) as they are. */
    void copy(int from, int to) {
      reserve(to - from);
      if (begins == UNMOVED && from != length && from < to) {
        move();
      }
      if (begins != UNMOVED) {
        for (int i = from; i < to; i++) {
          begins[length + i - from] = source.originalBegin(i);
          ends[length + i - from] = source.originalEnd(i + 1);
        }
      }
      source.text.getChars(from, to, characters, length);
      length += to - from;
    }

    private void reserve(int more) {
      if (length + more <= characters.length) {
        return;
      }
      int capacity = Math.max(length + more, 2 * characters.length);
      characters = Arrays.copyOf(characters, capacity);
      if (begins != UNMOVED) {
        begins = Arrays.copyOf(begins, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
    }

    /** From here on the result has offsets of its own. */
    private void move() {
      begins = new int[characters.length];
      ends = new int[characters.length];
      for (int i = 0; i < length; i++) {
        begins[i] = source.originalBegin(i);
        ends[i] = source.originalEnd(i + 1);
      }
    }

    NormalizedText build() {
      boolean moved = begins != UNMOVED;
      return new NormalizedText(
          source.original,
          new String(characters, 0, length),
          moved ? begins : source.begins,
          moved ? ends : source.ends);
    }
  }
}
