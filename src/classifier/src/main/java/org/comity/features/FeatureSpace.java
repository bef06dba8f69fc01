package org.comity.features;

/**
 * Which letter groups a model sees beside whole words, and how many buckets hold everything.
 *
 * @param bits the buckets number 2^bits; 10 to 24
 * @param minCharacters the shortest letter group, 1 or more
 * @param maxCharacters the longest letter group, at least the shortest, at most 8
 */
public record FeatureSpace(int bits, int minCharacters, int maxCharacters) {

  /** Checks ranges. */
  public FeatureSpace {
    if (bits < 10 || bits > 24) {
      throw new IllegalArgumentException("bits must be 10 to 24, not " + bits);
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
