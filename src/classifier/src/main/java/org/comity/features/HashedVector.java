package org.comity.features;

import java.util.function.IntConsumer;

/**
 * A sparse vector as two arrays, which are shared for speed and must not be changed.
 *
 * @param buckets indices; the values of one that occurs twice add up
 * @param values one for each index
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record HashedVector(int[] buckets, float[] values) implements FeatureVector {

  /** Checks that both arrays have the same length. */
  public HashedVector {
    if (buckets.length != values.length) {
      throw new IllegalArgumentException("as many values as buckets are needed");
    }
  }

  @Override
  public int size() {
    return buckets.length;
  }

  @Override
  public double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      sum += (double) weights[buckets[i]] * values[i];
    }
    return sum;
  }

  @Override
  public void addTo(float[] weights, float[] factors, double amount) {
    for (int i = 0; i < buckets.length; i++) {
      weights[buckets[i]] += (float) (amount * factors[buckets[i]] * values[i]);
    }
  }

  @Override
  public void forEachBucket(IntConsumer visitor) {
    for (int bucket : buckets) {
      visitor.accept(bucket);
    }
  }

  @Override
  public HashedVector hashed() {
    return this;
  }
}
