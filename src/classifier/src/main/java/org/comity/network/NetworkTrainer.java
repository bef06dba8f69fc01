package org.comity.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.comity.vectors.WordVectors;

/**
 * Fits a {@link Network} to texts with labels and marked words, by Adam on small batches. Units and
 * words are dropped at random while it learns (Srivastava et al., "Dropout", JMLR 15, 2014), and
 * every corpus has a bias of its own that is forgotten afterwards, because people with other
 * instructions label more or less. One thread; the same input and seed give the same network.
 */
public final class NetworkTrainer {

  private static final int BATCH = 32;
  private static final int EPOCHS = 3;
  private static final int LEAST_STEPS = 1500;
  private static final int MOST_EPOCHS = 20;
  private static final double RATE = 2e-3;

  private final NetworkShape shape;
  private final WordVectors vectors;
  private final int[][] buckets;
  private final long seed;

  /**
   * A trainer.
   *
   * @param shape of the network
   * @param vectors of the words, learnt without labels
   * @param buckets of each word, by its number
   * @param seed of everything random
   */
  public NetworkTrainer(NetworkShape shape, WordVectors vectors, int[][] buckets, long seed) {
    this.shape = shape;
    this.vectors = vectors;
    this.buckets = buckets;
    this.seed = seed;
  }

  /**
   * Learns.
   *
   * @param texts at least one
   * @param progress hears how many texts were read, of {@link #work}
   * @return the network
   */
  public Network train(List<NetworkText> texts, LongConsumer progress) {
    SplittableRandom random = new SplittableRandom(seed);
    NetworkWeights weights = NetworkWeights.random(shape, random.split());
    int sources = 1 + texts.stream().mapToInt(NetworkText::source).max().orElse(0);
    Gradients gradients = new Gradients(shape, weights, sources);
    Words words = new Words(inputs(), buckets);
    NetworkPass pass =
        new NetworkPass(
            shape, weights, gradients, words, NetworkPass.Dropout.USUAL, random.split());
    pass.countWords(texts);
    int[] order = new int[texts.size()];
    Arrays.setAll(order, i -> i);
    long work = work(texts.size());
    long steps = work / BATCH + 1;
    long done = 0;
    while (done < work) {
      shuffle(order, random);
      for (int i = 0; i < order.length && done < work; i++) {
        pass.learn(texts.get(order[i]), 1f / BATCH);
        done++;
        if (done % BATCH == 0 || done == work) {
          long step = (done - 1) / BATCH + 1;
          gradients.step(RATE * (1 - (double) step / (steps + 1)), (int) step);
          progress.accept(done);
        }
      }
    }
    return new Network(shape, vectors, NetworkBytes.round(weights, shape));
  }

  /**
   * How many texts training reads: each several times, few ones more often.
   *
   * @param texts how many there are
   * @return the total
   */
  public static long work(int texts) {
    long epochs = Math.max(EPOCHS, Math.min(MOST_EPOCHS, LEAST_STEPS * (long) BATCH / texts));
    return epochs * texts;
  }

  /** The frozen part of each word's input. */
  private float[][] inputs() {
    float[][] inputs = new float[buckets.length][shape.dimensions()];
    for (int word = 0; word < inputs.length; word++) {
      vectors.mean(buckets[word], inputs[word], 0);
    }
    return inputs;
  }

  /** What a pass needs to know of the words. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Words(float[][] frozen, int[][] buckets) {}

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }
}
