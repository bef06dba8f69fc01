package org.comity.linear;

import java.util.List;
import org.comity.features.HashedVector;

/**
 * Several models over the same buckets, laid side by side so that one walk over a vector gives the
 * log-odds of all: the same numbers as the models give one by one, but for the order of additions.
 * Immutable, safe for use by several threads.
 */
public final class LinearTable {

  private final int width;
  private final float[] weights;
  private final float[] biases;

  /**
   * Lays models side by side.
   *
   * @param models at least one, all over the same number of buckets
   */
  public LinearTable(List<HashedLogisticModel> models) {
    width = models.size();
    int buckets = models.get(0).getFeatureIDMap().size();
    weights = new float[buckets * width];
    biases = new float[width];
    for (int m = 0; m < width; m++) {
      float[] column = models.get(m).weights();
      if (column.length != buckets) {
        throw new IllegalArgumentException("the models differ in their buckets");
      }
      biases[m] = models.get(m).bias();
      for (int bucket = 0; bucket < buckets; bucket++) {
        weights[bucket * width + m] = column[bucket];
      }
    }
  }

  /**
   * The log-odds that each model gives.
   *
   * @param vector features
   * @return one number for each model, in their order
   */
  public double[] logOdds(HashedVector vector) {
    double[] sums = new double[width];
    for (int m = 0; m < width; m++) {
      sums[m] = biases[m];
    }
    int[] buckets = vector.buckets();
    float[] values = vector.values();
    for (int i = 0; i < buckets.length; i++) {
      int row = buckets[i] * width;
      double value = values[i];
      for (int m = 0; m < width; m++) {
        sums[m] += weights[row + m] * value;
      }
    }
    return sums;
  }

  /**
   * One weight.
   *
   * @param bucket the feature
   * @param model the model's place in the order
   * @return log-odds for a feature of value 1
   */
  public float weight(int bucket, int model) {
    return weights[bucket * width + model];
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
