package org.comity.vectors;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * Learns sub-word vectors from texts without labels: words that stand among the same words come to
 * lie close together. A word's vector is the mean of the vectors of its buckets, so that words
 * never met before have one as well (Bojanowski, Grave, Joulin and Mikolov 2017, "Enriching word
 * vectors with subword information"); each word guesses its neighbours against words drawn at
 * random (Mikolov, Sutskever, Chen, Corrado and Dean 2013, "Distributed representations of words
 * and phrases and their compositionality").
 *
 * <p>One thread, no clock, every sum in a fixed order: the same texts, buckets and settings give
 * the same bits on every machine.
 */
public final class SkipGram {

  /** Words between two calls of the progress callback. */
  static final int PROGRESS_STEP = 10_000;

  private static final double NEGATIVE_POWER = 0.75;
  private static final int NEGATIVE_TABLE_BITS = 20;
  private static final int SIGMOID_LIMIT = 8;
  private static final int SIGMOID_STEPS = 512; // to 1
  private static final float[] SIGMOID = sigmoid();

  private final Settings settings;
  private final LongConsumer progress;
  private final SplittableRandom random;
  private final int[][] texts;
  private final int[][] buckets;
  private final int[] counts;

  /** A vector a bucket, empty where no frequent word has the bucket. */
  private final float[][] inputs;

  /** A vector a word as a neighbour, empty for rare words. */
  private final float[][] outputs;

  /** The chance of a word to be kept where it stands. */
  private final double[] keep;

  /** Words, each as often as it should be drawn. */
  private final int[] negatives;

  private final int[] sentence;
  private final float[] hidden;
  private final float[] gradient;
  private final float[] change;
  private long done;
  private float rate;

  /**
   * How vectors are learnt.
   *
   * @param bits the buckets number 2^bits; 1 to 24
   * @param dimensions numbers in a vector; 1 to 1024
   * @param epochs passes over the texts; 1 or more
   * @param window the furthest neighbour looked at, in words, 1 or more; at each word the reach is
   *     drawn evenly from 1 to this
   * @param negatives words drawn at random for each neighbour; 1 or more
   * @param threshold words that make up more than this share of the texts are left out at random,
   *     the more the commoner they are; above 0
   * @param rate the learning rate at the start, above 0; it falls in a straight line to 0
   * @param leastCount words seen fewer times than this are neither learnt from nor guessed; 1 or
   *     more
   * @param seed of everything drawn at random
   */
  public record Settings(
      int bits,
      int dimensions,
      int epochs,
      int window,
      int negatives,
      double threshold,
      double rate,
      int leastCount,
      long seed) {

    /** Checks ranges. */
    public Settings {
      if (bits < 1 || bits > 24 || dimensions < 1 || dimensions > 1024) {
        throw new IllegalArgumentException("bits must be 1 to 24, dimensions 1 to 1024");
      }
      if ((long) dimensions << bits > WordVectors.MOST_NUMBERS) {
        throw new IllegalArgumentException("too many dimensions for so many buckets");
      }
      if (epochs < 1 || window < 1 || negatives < 1 || leastCount < 1) {
        throw new IllegalArgumentException("epochs, window, negatives, counts: 1 or more");
      }
      if (!(threshold > 0) || !(rate > 0)) {
        throw new IllegalArgumentException("threshold and rate must be above 0");
      }
    }

    /**
     * The usual settings: 4 passes, 5 neighbours to a side, words seen at least twice.
     *
     * @param bits the buckets number 2^bits
     * @param dimensions numbers in a vector
     * @param seed of everything drawn at random
     * @return settings
     */
    public static Settings usual(int bits, int dimensions, long seed) {
      return new Settings(bits, dimensions, 4, 5, 5, 1e-4, 0.05, 2, seed);
    }
  }

  private SkipGram(int[][] texts, int[][] buckets, Settings settings, LongConsumer progress) {
    this.settings = settings;
    this.progress = progress;
    this.random = new SplittableRandom(settings.seed());
    this.texts = texts;
    this.buckets = buckets;
    this.counts = counts(texts, buckets.length, settings.leastCount());
    this.inputs = inputs(buckets, counts, settings, random);
    this.outputs = outputs(counts, settings.dimensions());
    this.keep = keep(counts, settings.threshold());
    this.negatives = negatives(counts);
    this.sentence = new int[Arrays.stream(texts).mapToInt(text -> text.length).max().orElse(0)];
    this.hidden = new float[settings.dimensions()];
    this.gradient = new float[settings.dimensions()];
    this.change = new float[settings.dimensions()];
  }

  /**
   * Learns.
   *
   * @param texts the numbers of each text's words, in order; 0 to the number of words less 1
   * @param buckets of each word: first that of the word itself, then those of its letter groups; at
   *     least one, each below 2^bits
   * @param settings how
   * @param progress told the words gone through so far, over all passes, every {@value
   *     #PROGRESS_STEP}; there are as many as the texts have, times the passes
   * @return the vectors of all buckets, one after the other; all zero where no word that was seen
   *     often enough has the bucket
   * @throws IllegalArgumentException if a word that is learnt from has no bucket
   */
  public static float[] learn(
      int[][] texts, int[][] buckets, Settings settings, LongConsumer progress) {
    SkipGram run = new SkipGram(texts, buckets, settings, progress);
    run.passes();
    float[] vectors = new float[settings.dimensions() << settings.bits()];
    for (int b = 0; b < run.inputs.length; b++) {
      float[] vector = run.inputs[b];
      System.arraycopy(vector, 0, vectors, b * settings.dimensions(), vector.length);
    }
    return vectors;
  }

  private static float[] sigmoid() {
    float[] table = new float[2 * SIGMOID_LIMIT * SIGMOID_STEPS + 1];
    for (int i = 0; i < table.length; i++) {
      double x = (double) i / SIGMOID_STEPS - SIGMOID_LIMIT;
      table[i] = (float) (1 / (1 + StrictMath.exp(-x)));
    }
    return table;
  }

  private static float sigmoid(float x) {
    float i = (x + SIGMOID_LIMIT) * SIGMOID_STEPS + 0.5f;
    return SIGMOID[(int) Math.max(0, Math.min(SIGMOID.length - 1, i))];
  }

  /** How often each word is seen; 0 where that is too seldom. */
  private static int[] counts(int[][] texts, int words, int least) {
    int[] counts = new int[words];
    for (int[] text : texts) {
      for (int word : text) {
        counts[word]++;
      }
    }
    for (int word = 0; word < words; word++) {
      counts[word] = counts[word] < least ? 0 : counts[word];
    }
    return counts;
  }

  private static float[][] inputs(
      int[][] buckets, int[] counts, Settings settings, SplittableRandom random) {
    float[][] inputs = new float[1 << settings.bits()][0];
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        if (buckets[word].length == 0) {
          throw new IllegalArgumentException("word " + word + " has no bucket");
        }
        for (int bucket : buckets[word]) {
          if (inputs[bucket].length == 0) {
            inputs[bucket] = noise(settings.dimensions(), random);
          }
        }
      }
    }
    return inputs;
  }

  private static float[] noise(int dimensions, SplittableRandom random) {
    float[] vector = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = (float) ((2 * random.nextDouble() - 1) / dimensions);
    }
    return vector;
  }

  private static float[][] outputs(int[] counts, int dimensions) {
    float[][] outputs = new float[counts.length][0];
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        outputs[word] = new float[dimensions];
      }
    }
    return outputs;
  }

  private static double[] keep(int[] counts, double threshold) {
    double all = Arrays.stream(counts).asLongStream().sum();
    double[] keep = new double[counts.length];
    for (int word = 0; word < keep.length; word++) {
      if (counts[word] > 0) {
        double excess = threshold * all / counts[word];
        keep[word] = StrictMath.sqrt(excess) + excess;
      }
    }
    return keep;
  }

  /** Each word in proportion to its count to the power of 3/4; empty when there are no words. */
  private static int[] negatives(int[] counts) {
    double[] until = new double[counts.length];
    double sum = 0;
    for (int word = 0; word < counts.length; word++) {
      sum += StrictMath.pow(counts[word], NEGATIVE_POWER);
      until[word] = sum;
    }
    if (sum == 0) {
      return new int[0];
    }
    int[] table = new int[1 << NEGATIVE_TABLE_BITS];
    int word = 0;
    for (int i = 0; i < table.length; i++) {
      while (until[word] <= sum * i / table.length) {
        word++;
      }
      table[i] = word;
    }
    return table;
  }

  private void passes() {
    double all = Arrays.stream(texts).mapToLong(text -> text.length).sum();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int[] text : texts) {
        rate = (float) (settings.rate() * (1 - done / (all * settings.epochs())));
        int length = choose(text);
        for (int at = 0; at < length; at++) {
          learnWord(at, length);
        }
      }
    }
  }

  /** Puts the words of a text that are neither rare nor left out at random into the sentence. */
  private int choose(int[] text) {
    int length = 0;
    for (int word : text) {
      if (counts[word] > 0 && random.nextDouble() < keep[word]) {
        sentence[length++] = word;
      }
      if (++done % PROGRESS_STEP == 0) {
        progress.accept(done);
      }
    }
    return length;
  }

  /**
   * Learns from the neighbours of one word. All its buckets move alike, hence so does their mean:
   * it is made once, moves along, and the buckets follow at the end.
   */
  private void learnWord(int at, int length) {
    int reach = 1 + random.nextInt(settings.window());
    int first = Math.max(0, at - reach);
    int last = Math.min(length - 1, at + reach);
    if (first == last) {
      return;
    }
    int[] own = buckets[sentence[at]];
    Arrays.fill(hidden, 0);
    for (int bucket : own) {
      add(inputs[bucket], hidden);
    }
    scale(hidden, 1f / own.length);
    Arrays.fill(change, 0);
    for (int i = first; i <= last; i++) {
      if (i != at) {
        learnPair(sentence[i]);
      }
    }
    for (int bucket : own) {
      add(change, inputs[bucket]);
    }
  }

  private void learnPair(int neighbour) {
    Arrays.fill(gradient, 0);
    guess(outputs[neighbour], 1);
    for (int n = 0; n < settings.negatives(); n++) {
      int drawn = negatives[random.nextInt() >>> (Integer.SIZE - NEGATIVE_TABLE_BITS)];
      if (drawn != neighbour) {
        guess(outputs[drawn], 0);
      }
    }
    add(gradient, hidden);
    add(gradient, change);
  }

  private void guess(float[] output, int truth) {
    int size = hidden.length;
    float step = rate * (truth - sigmoid(Arrays8.dot(hidden, 0, output, 0, size)));
    Arrays8.addScaled(gradient, 0, output, 0, size, step);
    Arrays8.addScaled(output, 0, hidden, 0, size, step);
  }

  private static void add(float[] what, float[] to) {
    Arrays8.add(to, 0, what, 0, to.length);
  }

  private static void scale(float[] vector, float factor) {
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= factor;
    }
  }
}
