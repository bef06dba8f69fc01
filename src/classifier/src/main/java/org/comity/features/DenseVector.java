package org.comity.features;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A vector that has a value in every bucket of its space, such as a sentence encoder gives. The
 * array is shared for speed and must not be changed.
 *
 * @param values one for each bucket
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; kept by the hundred thousand
public record DenseVector(float[] values) implements FeatureVector {

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) weights[i] * values[i];
    }
    return sum;
  }

  @Override
  public void addTo(float[] weights, float[] factors, double amount) {
    for (int i = 0; i < values.length; i++) {
      weights[i] += (float) (amount * factors[i] * values[i]);
    }
  }

  @Override
  public void forEachBucket(IntConsumer visitor) {
    for (int i = 0; i < values.length; i++) {
      visitor.accept(i);
    }
  }

  @Override
  public HashedVector hashed() {
    return new HashedVector(IntStream.range(0, values.length).toArray(), values);
  }
}
