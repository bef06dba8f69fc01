package org.comity.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.features.FeatureSpace;
import org.comity.features.WordFeatures;
import org.comity.vectors.WordVectors;

/** A small network with random weights over made-up words. */
final class MadeUpNetwork {

  static final int WORDS = 30;

  final NetworkShape shape = new NetworkShape(new FeatureSpace(10, 3, 4), 5, 3, 9, 2);
  final int[][] buckets = buckets(shape.features(), WORDS);
  final WordVectors vectors;
  final float[][] frozen = new float[WORDS][shape.dimensions()];
  final NetworkWeights weights;
  final SplittableRandom random;

  MadeUpNetwork(long seed) {
    random = new SplittableRandom(seed);
    vectors = vectors(shape, random);
    for (int word = 0; word < WORDS; word++) {
      vectors.mean(buckets[word], frozen[word], 0);
    }
    weights = NetworkWeights.random(shape, random);
    for (float[] part : new float[][] {weights.units, weights.bias, weights.words}) {
      for (int i = 0; i < part.length; i++) {
        part[i] = (float) (2 * random.nextDouble() - 1);
      }
    }
  }

  static WordVectors vectors(NetworkShape shape, SplittableRandom random) {
    float[] numbers = new float[shape.dimensions() << shape.features().bits()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (2 * random.nextDouble() - 1);
    }
    return WordVectors.quantize(numbers, shape.features().bits(), shape.dimensions());
  }

  /** The buckets of words such as "maka", "meke". */
  static int[][] buckets(FeatureSpace space, int words) {
    WordFeatures features = new WordFeatures(space);
    int[][] buckets = new int[words][];
    for (int word = 0; word < words; word++) {
      String name = "";
      for (int n = word + 20; n > 0; n /= 20) {
        name += "bcdfghjklmnpqrstvwxz".charAt(n % 20) + "" + "aeiou".charAt(n % 5);
      }
      buckets[word] = features.of(name);
    }
    return buckets;
  }

  Network network() {
    return new Network(shape, vectors, weights);
  }

  NetworkTrainer.Words words() {
    return new NetworkTrainer.Words(frozen, buckets);
  }

  NetworkPass pass(Gradients gradients) {
    NetworkPass pass =
        new NetworkPass(
            shape, weights, gradients, words(), NetworkPass.Dropout.NONE, random.split());
    pass.countWords(List.of());
    return pass;
  }

  int[] text(int length) {
    return random.ints(length, 0, WORDS).toArray();
  }

  static WordSignal[] signals(Network network, int[][] buckets, int[] text) {
    return Arrays.stream(text)
        .mapToObj(word -> network.signal(buckets[word]))
        .toArray(WordSignal[]::new);
  }

  NetworkReading read(int[] text) {
    Network network = network();
    return network.read(signals(network, buckets, text));
  }
}
