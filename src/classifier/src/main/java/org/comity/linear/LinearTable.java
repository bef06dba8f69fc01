package org.comity.linear;

import java.util.List;

/**
 * Several models over the same buckets, laid side by side so that one look at a bucket gives what
 * it says to all: the same numbers as the models give one by one, but for the order of additions.
 * Immutable, safe for use by several threads.
 */
public final class LinearTable {

  private final int width;

  /** As the models keep them: as floats they would fill twice as much of the memory. */
  private final short[] steps;

  private final float[] step;
  private final float[] biases;

  /**
   * Lays models side by side.
   *
   * @param models at least one, all over the same number of buckets
   */
  public LinearTable(List<HashedLogisticModel> models) {
    width = models.size();
    int buckets = models.get(0).getFeatureIDMap().size();
    steps = new short[buckets * width];
    step = new float[width];
    biases = new float[width];
    for (int m = 0; m < width; m++) {
      if (models.get(m).getFeatureIDMap().size() != buckets) {
        throw new IllegalArgumentException("the models differ in their buckets");
      }
      biases[m] = models.get(m).bias();
      QuantizedWeights weights = models.get(m).quantized();
      step[m] = weights.step();
      for (int bucket = 0, to = m; bucket < buckets; bucket++, to += width) {
        steps[to] = weights.steps(bucket);
      }
    }
  }

  /**
   * How many models there are.
   *
   * @return at least 1
   */
  public int width() {
    return width;
  }

  /**
   * Adds what a bucket says to each model's sum.
   *
   * @param bucket the feature
   * @param value how strongly it is there
   * @param sums one for each model; changed in place
   */
  public void add(int bucket, float value, float[] sums) {
    int row = bucket * width;
    for (int m = 0; m < width; m++) {
      sums[m] += steps[row + m] * step[m] * value;
    }
  }

  /**
   * One bias.
   *
   * @param model the model's place in the order
   * @return the log-odds of a text without features
   */
  public float bias(int model) {
    return biases[model];
  }
}
