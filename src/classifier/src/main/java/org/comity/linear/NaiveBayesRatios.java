package org.comity.linear;

import org.comity.features.FeatureVector;

/**
 * How much more often a bucket occurs in positive rows than in negative ones, as the absolute
 * logarithm of the ratio of smoothed frequencies (Wang and Manning, "Baselines and bigrams", ACL
 * 2012). Multiplied into the features before a regularised fit, it lets the telling ones grow
 * first.
 */
final class NaiveBayesRatios {

  private NaiveBayesRatios() {}

  /**
   * The ratios.
   *
   * @param rows features; only how often they are there counts
   * @param positive how much each row counts as a positive
   * @param negative how much each row counts as a negative
   * @param smoothing rows' worth of prior given to each bucket, shared between both sides
   * @param features the number of buckets
   * @return at least 0 for each bucket
   */
  static float[] of(
      FeatureVector[] rows, double[] positive, double[] negative, double smoothing, int features) {
    double[] inFavour = new double[features];
    double[] against = new double[features];
    double allFor = 0;
    double allAgainst = 0;
    for (int i = 0; i < rows.length; i++) {
      double yes = positive[i];
      double no = negative[i];
      rows[i].forEachBucket(
          bucket -> {
            inFavour[bucket] += yes;
            against[bucket] += no;
          });
      allFor += positive[i];
      allAgainst += negative[i];
    }
    if (!(allFor > 0) || !(allAgainst > 0)) {
      throw new IllegalArgumentException("there must be rows for and rows against");
    }
    double prior = smoothing / (allFor + allAgainst);
    float[] ratios = new float[features];
    for (int bucket = 0; bucket < features; bucket++) {
      if (inFavour[bucket] + against[bucket] > 0) {
        double p = inFavour[bucket] / allFor + prior;
        double q = against[bucket] / allAgainst + prior;
        ratios[bucket] = (float) Math.abs(StrictMath.log(p / q));
      }
    }
    return ratios;
  }
}
