package org.comity.network;

import org.comity.vectors.Arrays8;
import org.comity.vectors.WordVectors;

/**
 * A network that scores texts for several attributes at once and says which words offend.
 * Immutable, safe for use by several threads.
 */
public final class Network {

  private final NetworkShape shape;
  private final WordVectors vectors;
  private final NetworkWeights weights;

  Network(NetworkShape shape, WordVectors vectors, NetworkWeights weights) {
    this.shape = shape;
    this.vectors = vectors;
    this.weights = weights;
  }

  /**
   * Its sizes.
   *
   * @return the shape
   */
  public NetworkShape shape() {
    return shape;
  }

  /**
   * The vectors of its words.
   *
   * @return learnt without labels
   */
  public WordVectors vectors() {
    return vectors;
  }

  /**
   * What it has learnt, for storing.
   *
   * @return the weights
   */
  public NetworkWeights weights() {
    return weights;
  }

  /**
   * What a word adds, wherever it stands.
   *
   * @param buckets of the word in the network's features
   * @return to be kept for every text that holds the word
   */
  public WordSignal signal(int[] buckets) {
    int units = shape.units();
    float[] input = input(buckets);
    float[] taps = new float[NetworkShape.REACH * units];
    for (int k = 0; k < NetworkShape.REACH; k++) {
      Arrays8.addScaledRows(taps, k * units, weights.taps, k * input.length * units, units, input);
    }
    return new WordSignal(taps, marks(buckets));
  }

  /**
   * What a word adds that says nothing.
   *
   * @return nothing of everything
   */
  public WordSignal silence() {
    return new WordSignal(
        new float[NetworkShape.REACH * shape.units()], new float[shape.attributes()]);
  }

  private float[] input(int[] buckets) {
    float[] input = new float[shape.inputs()];
    vectors.mean(buckets, input, 0);
    for (int bucket : buckets) {
      int row = bucket * shape.columns();
      for (int e = 0; e < shape.learned(); e++) {
        input[shape.dimensions() + e] += weights.words[row + e];
      }
    }
    for (int e = shape.dimensions(); e < input.length; e++) {
      input[e] /= buckets.length;
    }
    return input;
  }

  private float[] marks(int[] buckets) {
    float[] marks = new float[shape.attributes()];
    for (int bucket : buckets) {
      int row = bucket * shape.columns() + shape.learned();
      for (int a = 0; a < marks.length; a++) {
        marks[a] += weights.words[row + a];
      }
    }
    float scale = (float) (1 / StrictMath.sqrt(buckets.length));
    for (int a = 0; a < marks.length; a++) {
      marks[a] *= scale;
    }
    return marks;
  }

  /**
   * Reads a text.
   *
   * @param words its words in order, at least one
   * @return what the network makes of it
   */
  public NetworkReading read(WordSignal[] words) {
    return new NetworkReading(shape, weights, words);
  }
}
