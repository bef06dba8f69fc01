package org.comity.network;

import org.comity.vectors.Arrays8;
import org.jspecify.annotations.Nullable;

/** What a {@link Network} makes of one text. Made and read by one thread. */
public final class NetworkReading {

  /** Sums grow with the length of a text, but less than it. */
  private static final double GROWTH = -0.7;

  private static final float HALF = 0.5f;
  private static final int NOWHERE = -1;

  private final NetworkShape shape;
  private final NetworkWeights weights;
  private final WordSignal[] words;
  private final float[] most;
  private final float[] sums;
  private final float[] activity;
  private final float[] marks;
  private final int[] strongest;
  private final float scale;
  private int @Nullable [] peaks;
  private final double[] logOdds;

  NetworkReading(NetworkShape shape, NetworkWeights weights, WordSignal[] words) {
    this.shape = shape;
    this.weights = weights;
    this.words = words;
    this.scale = scale(words.length);
    this.most = new float[shape.units()];
    this.sums = new float[shape.units()];
    this.activity = activity();
    this.marks = marks();
    this.strongest = strongest();
    this.logOdds = pool();
  }

  static float scale(int words) {
    return (float) StrictMath.pow(words, GROWTH);
  }

  /**
   * What each unit answers at each word. In the same sweep the answers are summed, and the highest
   * kept: most of the time that a score takes is spent here.
   */
  private float[] activity() {
    int units = shape.units();
    float[] all = new float[words.length * units];
    float[] nothing = new float[NetworkShape.REACH * units];
    for (int t = 0; t < words.length; t++) {
      float[] before = t > 0 ? words[t - 1].taps() : nothing;
      float[] after = t + 1 < words.length ? words[t + 1].taps() : nothing;
      int from = 0;
      while (from + Arrays8.BLOCK <= units) {
        activate(before, words[t].taps(), after, all, t * units, from);
        from += Arrays8.BLOCK;
      }
      for (int i = from; i < units; i++) {
        activateOne(before, words[t].taps(), after, all, t * units, i);
      }
    }
    return all;
  }

  /** For a block of units. */
  private void activate(
      float[] before, float[] word, float[] after, float[] all, int to, int from) {
    for (int i = from; i < from + Arrays8.BLOCK; i++) {
      activateOne(before, word, after, all, to, i);
    }
  }

  /** Without a branch: (x + |x|) / 2 is x where that is above 0, else 0. */
  private void activateOne(
      float[] before, float[] word, float[] after, float[] all, int to, int i) {
    int units = weights.units.length;
    float sum = weights.units[i] + before[i] + word[units + i] + after[2 * units + i];
    float active = (sum + Math.abs(sum)) * HALF;
    all[to + i] = active;
    sums[i] += active;
    float beyond = active - most[i];
    most[i] += (beyond + Math.abs(beyond)) * HALF;
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
    return contributions(attribute, 0, words.length);
  }

  /**
   * What some words add to an attribute's log-odds: a part of {@link #contributions(int)}, for
   * which only these words and their neighbours are looked at.
   *
   * @param attribute its place in the order
   * @param from the first word
   * @param to after the last word
   * @return one number for each of these words
   */
  public double[] contributions(int attribute, int from, int to) {
    int units = shape.units();
    double[] parts = new double[to - from];
    float[] slopes = new float[units];
    for (int at = Math.max(0, from - 1); at < Math.min(words.length, to + 1); at++) {
      slopes(attribute, at, slopes);
      for (int k = 0; k < NetworkShape.REACH; k++) {
        int t = at - 1 + k;
        if (t >= from && t < to) {
          parts[t - from] += Arrays8.dot(slopes, 0, words[t].taps(), k * units, units);
        }
      }
    }
    int marked = strongest[attribute];
    if (marked >= from && marked < to) {
      parts[marked - from] +=
          (double) weights.strongest[attribute] * words[marked].marks()[attribute];
    }
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

  /** Where each unit answers most, the first of equals; -1 where it never does. */
  private int[] peaks() {
    int[] found = peaks;
    if (found == null) {
      int units = shape.units();
      found = new int[units];
      for (int j = 0; j < units; j++) {
        found[j] = NOWHERE;
        float highest = 0;
        for (int t = 0; t < words.length; t++) {
          if (activity[t * units + j] > highest) {
            highest = activity[t * units + j];
            found[j] = t;
          }
        }
      }
      peaks = found;
    }
    return found;
  }

  /** By how much an attribute's log-odds follow each unit at a word. */
  private void slopes(int attribute, int at, float[] slopes) {
    int units = shape.units();
    int row = attribute * units;
    int[] peaks = peaks();
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
