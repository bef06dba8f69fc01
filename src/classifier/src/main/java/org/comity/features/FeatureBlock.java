package org.comity.features;

import java.util.Arrays;

/**
 * The features of one kind that a text shows, in the order of the text: for each occurrence the
 * bucket that its name hashes to and the token that it belongs to. Filled by a {@link Featurizer},
 * then only read.
 */
public final class FeatureBlock {

  private int[] buckets;
  private int[] tokens;
  private int size;

  FeatureBlock(int capacity) {
    buckets = new int[Math.max(16, capacity)];
    tokens = new int[buckets.length];
  }

  void add(int bucket, int token) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    buckets[size] = bucket;
    tokens[size] = token;
    size++;
  }

  /**
   * How many occurrences there are.
   *
   * @return at least 0
   */
  public int size() {
    return size;
  }

  /**
   * The bucket of an occurrence.
   *
   * @param occurrence 0 to {@link #size()} - 1
   * @return an index into the feature space
   */
  public int bucket(int occurrence) {
    return buckets[occurrence];
  }

  /**
   * The token of an occurrence.
   *
   * @param occurrence 0 to {@link #size()} - 1
   * @return an index into the tokens that were featurised
   */
  public int token(int occurrence) {
    return tokens[occurrence];
  }

  /**
   * The distinct buckets.
   *
   * @return ascending, a new array
   */
  public int[] distinct() {
    int[] sorted = Arrays.copyOf(buckets, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
