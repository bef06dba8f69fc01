package org.comity.features;

import java.util.function.IntConsumer;

/**
 * A sparse vector in a feature space. A bucket may occur more than once; its values add up.
 * Implementations are immutable and safe for use by several threads.
 */
public interface FeatureVector {

  /**
   * How many entries there are.
   *
   * @return at least 0; 0 means that nothing is known of the text
   */
  int size();

  /**
   * The scalar product.
   *
   * @param weights one for each bucket of the space
   * @return the sum of weight times value
   */
  double dot(float[] weights);

  /**
   * Adds amount times factor times value to each bucket of a dense vector.
   *
   * @param weights changed in place
   * @param factors one for each bucket
   * @param amount any number
   */
  void addTo(float[] weights, float[] factors, double amount);

  /**
   * Visits the bucket of each entry.
   *
   * @param visitor hears a bucket as often as it occurs
   */
  void forEachBucket(IntConsumer visitor);

  /**
   * The same vector as two arrays.
   *
   * @return this, or a copy
   */
  HashedVector hashed();
}
