package org.comity.features;

import java.util.function.IntConsumer;

/**
 * The vector of a text that is known by the numbers of its words: it takes no more memory than
 * these. Whole words and letter groups are each scaled by the length that their squares give, every
 * word by itself, so that a text's vector is a sum over its distinct words.
 */
public final class WordsVector implements FeatureVector {

  private final WordTypes types;
  private final FeatureWeighting weighting;
  private final int[] words;
  private final int size;
  private final float wordScale;
  private final float groupScale;

  /**
   * A vector.
   *
   * @param types what the numbers mean
   * @param weighting how much each bucket counts
   * @param distinct the numbers of the text's distinct words; shared, not to be changed
   */
  public WordsVector(WordTypes types, FeatureWeighting weighting, int[] distinct) {
    this.types = types;
    this.weighting = weighting;
    this.words = distinct;
    double wordSquares = 0;
    double groupSquares = 0;
    int entries = 0;
    for (int word : words) {
      int[] buckets = types.buckets(word);
      for (int k = 0; k < buckets.length; k++) {
        float weight = weighting.weight(buckets[k]);
        entries += weight == 0 ? 0 : 1;
        if (k == 0) {
          wordSquares += weight * weight;
        } else {
          groupSquares += weight * weight;
        }
      }
    }
    size = entries;
    wordScale = FeatureWeighting.scale(wordSquares);
    groupScale = FeatureWeighting.scale(groupSquares);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double dot(float[] weights) {
    double ofWords = 0;
    double ofGroups = 0;
    for (int word : words) {
      int[] buckets = types.buckets(word);
      ofWords += (double) weights[buckets[0]] * weighting.weight(buckets[0]);
      for (int k = 1; k < buckets.length; k++) {
        ofGroups += (double) weights[buckets[k]] * weighting.weight(buckets[k]);
      }
    }
    return ofWords * wordScale + ofGroups * groupScale;
  }

  @Override
  public void addTo(float[] weights, float[] factors, double amount) {
    for (int word : words) {
      int[] buckets = types.buckets(word);
      double scaled = amount * wordScale;
      for (int bucket : buckets) {
        weights[bucket] += (float) (scaled * factors[bucket] * weighting.weight(bucket));
        scaled = amount * groupScale;
      }
    }
  }

  @Override
  public void forEachBucket(IntConsumer visitor) {
    for (int word : words) {
      for (int bucket : types.buckets(word)) {
        if (weighting.weight(bucket) > 0) {
          visitor.accept(bucket);
        }
      }
    }
  }

  @Override
  public HashedVector hashed() {
    int[] all = new int[size];
    float[] values = new float[size];
    int at = 0;
    for (int word : words) {
      int[] buckets = types.buckets(word);
      for (int k = 0; k < buckets.length; k++) {
        float weight = weighting.weight(buckets[k]);
        if (weight > 0) {
          all[at] = buckets[k];
          values[at++] = weight * (k == 0 ? wordScale : groupScale);
        }
      }
    }
    return new HashedVector(all, values);
  }
}
