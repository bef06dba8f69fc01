package org.comity.network;

import java.util.Arrays;

/** What a {@link Network} makes of one text. Made and read by one thread. */
public final class NetworkReading {

  /** Sums grow with the length of a text, but less than it. */
  private static final double GROWTH = -0.7;

  private final NetworkShape shape;
  private final NetworkWeights weights;
  private final WordSignal[] words;
  private final float[] activity;
  private final float[] marks;
  private final int[] peaks;
  private final int[] strongest;
  private final float scale;
  private final double[] logOdds;

  NetworkReading(NetworkShape shape, NetworkWeights weights, WordSignal[] words) {
    this.shape = shape;
    this.weights = weights;
    this.words = words;
    this.scale = scale(words.length);
    this.activity = activity();
    this.marks = marks();
    this.peaks = new int[shape.units()];
    this.strongest = strongest();
    this.logOdds = pool();
  }

  static float scale(int words) {
    return (float) StrictMath.pow(words, GROWTH);
  }

  private float[] activity() {
    int units = shape.units();
    float[] sums = new float[words.length * units];
    for (int t = 0; t < words.length; t++) {
      System.arraycopy(weights.units, 0, sums, t * units, units);
    }
    for (int t = 0; t < words.length; t++) {
      float[] taps = words[t].taps();
      for (int k = 0; k < NetworkShape.REACH; k++) {
        int at = t + 1 - k;
        if (at >= 0 && at < words.length) {
          Arrays8.add(sums, at * units, taps, k * units, units);
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(sums[i], 0);
    }
    return sums;
  }

  private float[] marks() {
    int attributes = shape.attributes();
    float[] all = new float[words.length * attributes];
    for (int t = 0; t < words.length; t++) {
      float[] own = words[t].marks();
      for (int a = 0; a < attributes; a++) {
        all[t * attributes + a] =
            weights.markBias[a]
                + own[a]
                + Arrays8.dot(
                    activity, t * shape.units(), weights.marks, a * shape.units(), shape.units());
      }
    }
    return all;
  }

  private int[] strongest() {
    int attributes = shape.attributes();
    int[] at = new int[attributes];
    for (int t = 1; t < words.length; t++) {
      for (int a = 0; a < attributes; a++) {
        if (marks[t * attributes + a] > marks[at[a] * attributes + a]) {
          at[a] = t;
        }
      }
    }
    return at;
  }

  private double[] pool() {
    int units = shape.units();
    float[] most = new float[units];
    float[] sums = new float[units];
    Arrays.fill(peaks, -1);
    for (int t = 0; t < words.length; t++) {
      for (int j = 0; j < units; j++) {
        float active = activity[t * units + j];
        sums[j] += active;
        if (active > most[j]) {
          most[j] = active;
          peaks[j] = t;
        }
      }
    }
    double[] pooled = new double[shape.attributes()];
    for (int a = 0; a < pooled.length; a++) {
      pooled[a] =
          weights.bias[a]
              + Arrays8.dot(most, 0, weights.peaks, a * units, units)
              + scale * Arrays8.dot(sums, 0, weights.flows, a * units, units)
              + weights.strongest[a] * marks[strongest[a] * pooled.length + a];
    }
    return pooled;
  }

  /**
   * The log-odds of an attribute.
   *
   * @param attribute its place in the order of the network's attributes
   * @return any number
   */
  public double logOdds(int attribute) {
    return logOdds[attribute];
  }

  /**
   * How likely people are to mark a word.
   *
   * @param word its place in the text
   * @param attribute as what
   * @return the share of people, in (0,1)
   */
  public double share(int word, int attribute) {
    return 1 / (1 + Math.exp(-marks[word * shape.attributes() + attribute]));
  }

  /**
   * What each word adds to an attribute's log-odds. The rule is exact: a network of this kind is
   * linear as long as the same units are active and the same words are the strongest, and every
   * word gets what it adds there. What the words do not add, {@link #bias} is.
   *
   * @param attribute its place in the order
   * @return one number for each word; their sum and the bias are the log-odds
   */
  public double[] contributions(int attribute) {
    int units = shape.units();
    double[] parts = new double[words.length];
    float[] slopes = new float[units];
    for (int at = 0; at < words.length; at++) {
      slopes(attribute, at, slopes);
      for (int k = 0; k < NetworkShape.REACH; k++) {
        int t = at - 1 + k;
        if (t >= 0 && t < words.length) {
          parts[t] += Arrays8.dot(slopes, 0, words[t].taps(), k * units, units);
        }
      }
    }
    int marked = strongest[attribute];
    parts[marked] += (double) weights.strongest[attribute] * words[marked].marks()[attribute];
    return parts;
  }

  /**
   * What an attribute's log-odds would be if every word added nothing.
   *
   * @param attribute its place in the order
   * @return the log-odds less all contributions
   */
  public double bias(int attribute) {
    double sum = logOdds[attribute];
    for (double part : contributions(attribute)) {
      sum -= part;
    }
    return sum;
  }

  /** By how much an attribute's log-odds follow each unit at a word. */
  private void slopes(int attribute, int at, float[] slopes) {
    int units = shape.units();
    int row = attribute * units;
    for (int j = 0; j < units; j++) {
      float slope = scale * weights.flows[row + j] + (peaks[j] == at ? weights.peaks[row + j] : 0);
      slopes[j] = activity[at * units + j] > 0 ? slope : 0;
    }
    if (strongest[attribute] == at) {
      for (int j = 0; j < units; j++) {
        slopes[j] +=
            activity[at * units + j] > 0
                ? weights.strongest[attribute] * weights.marks[row + j]
                : 0;
      }
    }
  }
}
