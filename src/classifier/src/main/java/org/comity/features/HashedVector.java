package org.comity.features;

/**
 * A sparse vector in a feature space. The arrays are shared for speed and must not be changed.
 *
 * @param buckets indices, distinct within a block; two blocks may share one, whose values add up
 * @param values one for each index
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; millions are kept while training
public record HashedVector(int[] buckets, float[] values) {

  /** Checks that both arrays have the same length. */
  public HashedVector {
    if (buckets.length != values.length) {
      throw new IllegalArgumentException("as many values as buckets are needed");
    }
  }

  /**
   * How many entries differ from zero.
   *
   * @return at least 0
   */
  public int size() {
    return buckets.length;
  }
}
