package org.comity.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.vectors.Arrays8;

/** One text's way through a network that learns, and back. Reuses its arrays from text to text. */
final class NetworkPass {

  /** Longer texts say what they say in their first words. */
  private static final int MOST_WORDS = 300;

  static final float MARKS_WEIGHT = 2.5f;
  static final float CLEAN_WEIGHT = 0.3f;
  static final float KIND_WEIGHT = 0.5f;

  private final NetworkShape shape;
  private final NetworkWeights weights;
  private final Gradients gradients;
  private final NetworkTrainer.Words words;
  private final Dropout dropout;
  private final SplittableRandom random;

  private final int units;
  private final int attributes;
  private final float[] inputs;
  private final float[] activity;
  private final float[] activitySlopes;
  private final float[] marks;
  private final float[] markSlopes;
  private final boolean[] dropped = new boolean[MOST_WORDS];
  private final float[] most;
  private final float[] sums;
  private final float[] keepMost;
  private final float[] keepSums;
  private final int[] peakAt;
  private final int[] strongestAt;
  private final float[] sumSlopes;
  private boolean[] rare = new boolean[0];
  private int length;

  NetworkPass(
      NetworkShape shape,
      NetworkWeights weights,
      Gradients gradients,
      NetworkTrainer.Words words,
      Dropout dropout,
      SplittableRandom random) {
    this.shape = shape;
    this.weights = weights;
    this.gradients = gradients;
    this.words = words;
    this.dropout = dropout;
    this.random = random;
    this.units = shape.units();
    this.attributes = shape.attributes();
    this.inputs = new float[MOST_WORDS * shape.inputs()];
    this.activity = new float[MOST_WORDS * units];
    this.activitySlopes = new float[MOST_WORDS * units];
    this.marks = new float[MOST_WORDS * attributes];
    this.markSlopes = new float[MOST_WORDS * attributes];
    this.most = new float[units];
    this.sums = new float[units];
    this.keepMost = new float[units];
    this.keepSums = new float[units];
    this.peakAt = new int[units];
    this.strongestAt = new int[attributes];
    this.sumSlopes = new float[units];
  }

  /** The shares of units, of words and of words that occur once which are dropped at random. */
  record Dropout(double units, double words, double rareWords) {

    static final Dropout USUAL = new Dropout(0.3, 0.1, 0.5);
    static final Dropout NONE = new Dropout(0, 0, 0);
  }

  /**
   * Words that occur once are dropped more often, so that letter groups learn to speak for them.
   */
  void countWords(List<NetworkText> texts) {
    int[] counts = new int[words.buckets().length];
    texts.forEach(text -> Arrays.stream(text.words()).forEach(word -> counts[word]++));
    rare = new boolean[counts.length];
    for (int word = 0; word < counts.length; word++) {
      rare[word] = counts[word] < 2;
    }
  }

  /** Adds the slopes of one text's loss, times a share, to the gradients. */
  void learn(NetworkText text, float share) {
    length = Math.min(MOST_WORDS, text.words().length);
    float weight = share * text.weight();
    drop(text);
    readInputs(text);
    activate();
    mark(text);
    pool();
    Arrays.fill(activitySlopes, 0, length * units, 0);
    Arrays.fill(markSlopes, 0, length * attributes, 0);
    learnLabels(text, weight);
    learnMarks(text, weight);
    markBackwards(text);
    unitsBackwards();
    wordsBackwards(text);
  }

  private void drop(NetworkText text) {
    for (int t = 0; t < length; t++) {
      boolean isRare = rare[text.words()[t]];
      dropped[t] = random.nextDouble() < (isRare ? dropout.rareWords() : dropout.words());
    }
    float kept = (float) (1 / (1 - dropout.units()));
    for (int j = 0; j < units; j++) {
      keepMost[j] = random.nextDouble() < dropout.units() ? 0 : kept;
      keepSums[j] = random.nextDouble() < dropout.units() ? 0 : kept;
    }
  }

  private void readInputs(NetworkText text) {
    int size = shape.inputs();
    for (int t = 0; t < length; t++) {
      int word = text.words()[t];
      if (dropped[t]) {
        Arrays.fill(inputs, t * size, (t + 1) * size, 0);
        continue;
      }
      System.arraycopy(words.frozen()[word], 0, inputs, t * size, shape.dimensions());
      int from = t * size + shape.dimensions();
      Arrays.fill(inputs, from, (t + 1) * size, 0);
      int[] buckets = words.buckets()[word];
      for (int bucket : buckets) {
        for (int e = 0; e < shape.learned(); e++) {
          inputs[from + e] += weights.words[bucket * shape.columns() + e];
        }
      }
      for (int i = from; i < (t + 1) * size; i++) {
        inputs[i] /= buckets.length;
      }
    }
  }

  private void activate() {
    int size = shape.inputs();
    for (int t = 0; t < length; t++) {
      System.arraycopy(weights.units, 0, activity, t * units, units);
    }
    for (int t = 0; t < length; t++) {
      for (int k = 0; k < NetworkShape.REACH && !dropped[t]; k++) {
        int at = t + 1 - k;
        for (int i = 0; i < size && at >= 0 && at < length; i++) {
          int row = (k * size + i) * units;
          Arrays8.addScaled(activity, at * units, weights.taps, row, units, inputs[t * size + i]);
        }
      }
    }
    for (int i = 0; i < length * units; i++) {
      activity[i] = Math.max(activity[i], 0);
    }
  }

  private void mark(NetworkText text) {
    Arrays.fill(strongestAt, 0);
    for (int t = 0; t < length; t++) {
      for (int a = 0; a < attributes; a++) {
        float own = weights.markBias[a];
        own += Arrays8.dot(activity, t * units, weights.marks, a * units, units);
        marks[t * attributes + a] = own;
      }
      if (!dropped[t]) {
        int[] buckets = words.buckets()[text.words()[t]];
        float scale = rootScale(buckets);
        for (int bucket : buckets) {
          int row = bucket * shape.columns() + shape.learned();
          Arrays8.addScaled(marks, t * attributes, weights.words, row, attributes, scale);
        }
      }
      for (int a = 0; a < attributes; a++) {
        if (marks[t * attributes + a] > marks[strongestAt[a] * attributes + a]) {
          strongestAt[a] = t;
        }
      }
    }
  }

  private static float rootScale(int[] buckets) {
    return (float) (1 / StrictMath.sqrt(buckets.length));
  }

  private void pool() {
    Arrays.fill(most, 0);
    Arrays.fill(sums, 0);
    Arrays.fill(peakAt, -1);
    for (int t = 0; t < length; t++) {
      for (int j = 0; j < units; j++) {
        float active = activity[t * units + j];
        sums[j] += active;
        if (active > most[j]) {
          most[j] = active;
          peakAt[j] = t;
        }
      }
    }
    float scale = NetworkReading.scale(length);
    for (int j = 0; j < units; j++) {
      most[j] *= keepMost[j];
      sums[j] *= scale * keepSums[j];
    }
  }

  private void learnLabels(NetworkText text, float weight) {
    Arrays.fill(sumSlopes, 0);
    for (int a = 0; a < attributes; a++) {
      float label = text.labels()[a];
      if (Float.isNaN(label)) {
        continue;
      }
      int bySource = text.source() * attributes + a;
      int strongest = strongestAt[a] * attributes + a;
      double odds =
          weights.bias[a]
              + gradients.sourceBias[bySource]
              + Arrays8.dot(most, 0, weights.peaks, a * units, units)
              + Arrays8.dot(sums, 0, weights.flows, a * units, units)
              + weights.strongest[a] * marks[strongest];
      float slope = (float) (probability(odds) - label) * weight;
      gradients.sources.gradient()[bySource] += slope;
      gradients.bias.gradient()[a] += slope;
      gradients.strongest.gradient()[a] += slope * marks[strongest];
      markSlopes[strongest] += slope * weights.strongest[a];
      poolBackwards(a, slope);
    }
    float scale = NetworkReading.scale(length);
    for (int j = 0; j < units; j++) {
      sumSlopes[j] *= scale * keepSums[j];
    }
    for (int t = 0; t < length; t++) {
      Arrays8.add(activitySlopes, t * units, sumSlopes, 0, units);
    }
  }

  private void poolBackwards(int attribute, float slope) {
    int row = attribute * units;
    Arrays8.addScaled(gradients.peaks.gradient(), row, most, 0, units, slope);
    Arrays8.addScaled(gradients.flows.gradient(), row, sums, 0, units, slope);
    Arrays8.addScaled(sumSlopes, 0, weights.flows, row, units, slope);
    for (int j = 0; j < units; j++) {
      if (peakAt[j] >= 0) {
        activitySlopes[peakAt[j] * units + j] += slope * weights.peaks[row + j] * keepMost[j];
      }
    }
  }

  /** In a clean text no word offends; in a marked one people say which; else nothing is known. */
  private void learnMarks(NetworkText text, float weight) {
    float[] shares = text.marks();
    if (shares == null && !text.clean()) {
      return;
    }
    float each = weight * MARKS_WEIGHT * (shares == null ? CLEAN_WEIGHT : 1) / length;
    for (int t = 0; t < length; t++) {
      for (int a = 0; a < attributes; a++) {
        int at = t * attributes + a;
        float share = shares == null ? zeroIfAsked(text.labels()[a]) : shares[at];
        if (!Float.isNaN(share)) {
          float kind = a == 0 ? each : each * KIND_WEIGHT;
          markSlopes[at] += (float) (probability(marks[at]) - share) * kind;
        }
      }
    }
  }

  private static float zeroIfAsked(float label) {
    return Float.isNaN(label) ? Float.NaN : 0;
  }

  private static double probability(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  private void markBackwards(NetworkText text) {
    for (int t = 0; t < length; t++) {
      int[] buckets = words.buckets()[text.words()[t]];
      float scale = rootScale(buckets);
      for (int a = 0; a < attributes; a++) {
        float slope = markSlopes[t * attributes + a];
        if (slope != 0) {
          gradients.markBias.gradient()[a] += slope;
          int row = a * units;
          Arrays8.addScaled(gradients.marks.gradient(), row, activity, t * units, units, slope);
          Arrays8.addScaled(activitySlopes, t * units, weights.marks, row, units, slope);
        }
      }
      for (int b = 0; b < buckets.length && !dropped[t]; b++) {
        gradients.words.touch(buckets[b]);
        Arrays8.addScaled(
            gradients.words.gradient(),
            buckets[b] * shape.columns() + shape.learned(),
            markSlopes,
            t * attributes,
            attributes,
            scale);
      }
    }
  }

  private void unitsBackwards() {
    for (int t = 0; t < length; t++) {
      for (int i = t * units; i < (t + 1) * units; i++) {
        if (activity[i] <= 0) {
          activitySlopes[i] = 0;
        }
      }
      Arrays8.add(gradients.units.gradient(), 0, activitySlopes, t * units, units);
    }
  }

  private void wordsBackwards(NetworkText text) {
    int size = shape.inputs();
    float[] learned = new float[shape.learned()];
    for (int t = 0; t < length; t++) {
      if (dropped[t]) {
        continue;
      }
      Arrays.fill(learned, 0);
      for (int k = 0; k < NetworkShape.REACH; k++) {
        int at = t + 1 - k;
        for (int i = 0; i < size && at >= 0 && at < length; i++) {
          int row = (k * size + i) * units;
          Arrays8.addScaled(
              gradients.taps.gradient(),
              row,
              activitySlopes,
              at * units,
              units,
              inputs[t * size + i]);
          if (i >= shape.dimensions()) {
            learned[i - shape.dimensions()] +=
                Arrays8.dot(weights.taps, row, activitySlopes, at * units, units);
          }
        }
      }
      int[] buckets = words.buckets()[text.words()[t]];
      for (int bucket : buckets) {
        int row = bucket * shape.columns();
        Arrays8.addScaled(
            gradients.words.gradient(), row, learned, 0, learned.length, 1f / buckets.length);
      }
    }
  }
}
