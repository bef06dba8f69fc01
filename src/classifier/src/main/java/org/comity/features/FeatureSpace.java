package org.comity.features;

/**
 * Which features a model sees, and how many buckets hold them.
 *
 * @param bits the buckets number 2^bits; 10 to 24
 * @param wordNgrams 1 for words, 2 for words and pairs of neighbours
 * @param minCharacters the shortest letter group, 1 or more
 * @param maxCharacters the longest letter group, at least the shortest, at most 8
 */
public record FeatureSpace(int bits, int wordNgrams, int minCharacters, int maxCharacters) {

  /** Checks ranges. */
  public FeatureSpace {
    if (bits < 10 || bits > 24) {
      throw new IllegalArgumentException("bits must be 10 to 24, not " + bits);
    }
    if (wordNgrams < 1 || wordNgrams > 2) {
      throw new IllegalArgumentException("wordNgrams must be 1 or 2, not " + wordNgrams);
    }
    if (minCharacters < 1 || maxCharacters < minCharacters || maxCharacters > 8) {
      throw new IllegalArgumentException("letter groups must lie within 1 to 8 characters");
    }
  }

  /**
   * How many buckets there are.
   *
   * @return a power of two
   */
  public int size() {
    return 1 << bits;
  }
}
