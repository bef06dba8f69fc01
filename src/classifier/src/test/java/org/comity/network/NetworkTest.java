package org.comity.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.features.FeatureSpace;
import org.comity.vectors.Arrays8;
import org.comity.vectors.WordVectors;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final int NOT = 0;
  private static final int BAD = 1;
  private static final int WORDS = 60;
  private static final float TURN = 1f / 2048;
  private static final NetworkShape SHAPE =
      new NetworkShape(new FeatureSpace(12, 3, 5), 8, 4, Arrays8.BLOCK + 12, 2);
  private static final int[][] BUCKETS = MadeUpNetwork.buckets(SHAPE.features(), WORDS);
  private static final WordVectors VECTORS = MadeUpNetwork.vectors(SHAPE, new SplittableRandom(9));
  private static final Network LEARNT = train(texts(600, 1), 7);

  /**
   * Every text holds both words side by side among others: in one order it is bad, in the other it
   * is not. The second attribute is there when the first word of all has an even number.
   */
  private static List<NetworkText> texts(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<NetworkText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] words = random.ints(4 + random.nextInt(8), 2, WORDS).toArray();
      int at = 1 + random.nextInt(words.length - 2);
      boolean bad = random.nextBoolean();
      words[at] = bad ? BAD : NOT;
      words[at + 1] = bad ? NOT : BAD;
      float[] labels = {bad ? 1 : 0, words[0] % 2 == 0 ? 1 : 0};
      float[] marks = new float[words.length * 2];
      marks[(bad ? at : at + 1) * 2] = bad ? 1 : 0;
      texts.add(new NetworkText(words, labels, marks, !bad, 1, i % 3));
    }
    return texts;
  }

  private static Network train(List<NetworkText> texts, long seed) {
    return new NetworkTrainer(SHAPE, VECTORS, BUCKETS, seed).train(texts, done -> {});
  }

  private static NetworkReading read(Network network, NetworkText text) {
    return network.read(MadeUpNetwork.signals(network, BUCKETS, text.words()));
  }

  @Test
  void learnsAnOrderThatSingleWordsCannotTell() {
    int right = 0;
    int marked = 0;
    List<NetworkText> fresh = texts(500, 2);
    for (NetworkText text : fresh) {
      boolean bad = text.labels()[0] == 1;
      NetworkReading reading = read(LEARNT, text);
      right += reading.logOdds(0) > 0 == bad ? 1 : 0;
      int at = Arrays.stream(text.words()).boxed().toList().indexOf(BAD);
      marked += reading.share(at, 0) > 0.5 == bad ? 1 : 0;
    }
    assertThat(right).isGreaterThan(480);
    assertThat(marked).isGreaterThan(480);
  }

  @Test
  void theSameTextsAndSeedGiveTheSameBytes() {
    byte[] bytes = NetworkBytes.write(LEARNT);
    assertThat(NetworkBytes.write(train(texts(600, 1), 7))).isEqualTo(bytes);
    assertThat(NetworkBytes.write(train(texts(600, 1), 8))).isNotEqualTo(bytes);
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    List<NetworkText> few = texts(50, 3);
    new NetworkTrainer(SHAPE, VECTORS, BUCKETS, 7).train(few, told::add);
    assertThat(told).isSorted().endsWith(NetworkTrainer.work(50));
  }

  @Test
  void readsFewTextsMoreOften() {
    assertThat(NetworkTrainer.work(1)).isEqualTo(20);
    assertThat(NetworkTrainer.work(100_000)).isEqualTo(300_000);
    assertThat(NetworkTrainer.work(5000)).isBetween(15_000L, 100_000L);
  }

  /** The bias must be what the active units and the strongest mark add without any word. */
  @Test
  void contributionsAndBiasAreTheLogOdds() {
    List<NetworkText> many = texts(500, 4);
    for (NetworkText text : many) {
      NetworkReading reading = read(LEARNT, text);
      for (int a = 0; a < 2; a++) {
        double[] parts = reading.contributions(a);
        double sum = Arrays.stream(parts).sum();
        assertThat(reading.contributions(a, 1, 3)).containsExactly(parts[1], parts[2]);
        assertThat(reading.bias(a) + sum).isCloseTo(reading.logOdds(a), within(1e-9));
        assertThat(sum).isCloseTo(reading.logOdds(a) - silence(text, a), within(1e-4));
      }
    }
  }

  /** What the biases alone add to a text's log-odds: units that are off add nothing. */
  private static double silence(NetworkText text, int attribute) {
    NetworkWeights weights = LEARNT.weights();
    int units = SHAPE.units();
    WordSignal[] words = MadeUpNetwork.signals(LEARNT, BUCKETS, text.words());
    NetworkReading reading = LEARNT.read(words);
    int strongest = 0;
    for (int t = 1; t < words.length; t++) {
      strongest = reading.share(t, attribute) > reading.share(strongest, attribute) ? t : strongest;
    }
    double sum = weights.bias[attribute];
    sum += weights.strongest[attribute] * weights.markBias[attribute];
    for (int j = 0; j < units; j++) {
      double most = 0;
      int active = 0;
      for (int t = 0; t < words.length; t++) {
        double activity = weights.units[j];
        for (int from = Math.max(0, t - 1); from <= Math.min(words.length - 1, t + 1); from++) {
          activity += words[from].taps()[(from + 1 - t) * units + j];
        }
        if (activity > 0) {
          active++;
          most = Math.max(most, activity);
          if (t == strongest) {
            sum +=
                weights.strongest[attribute]
                    * weights.marks[attribute * units + j]
                    * weights.units[j];
          }
        }
      }
      double each = weights.units[j];
      sum += most > 0 ? weights.peaks[attribute * units + j] * each : 0;
      sum += weights.flows[attribute * units + j] * each * active * Math.pow(words.length, -0.7);
    }
    return sum;
  }

  /**
   * Turning one word up or down a little must move the log-odds by its part of what it adds; on one
   * side another unit may become active.
   */
  @Test
  void eachWordGetsWhatItAdds() {
    for (NetworkText text : texts(20, 5)) {
      WordSignal[] words = MadeUpNetwork.signals(LEARNT, BUCKETS, text.words());
      for (int a = 0; a < 2; a++) {
        double[] parts = LEARNT.read(words).contributions(a);
        for (int t = 0; t < words.length; t++) {
          double here = LEARNT.read(words).logOdds(a);
          double up = (turned(words, t, 1 + TURN, a) - here) / TURN - parts[t];
          double down = (here - turned(words, t, 1 - TURN, a)) / TURN - parts[t];
          assertThat(Math.min(Math.abs(up), Math.abs(down))).isLessThan(0.02);
        }
      }
    }
  }

  private static double turned(WordSignal[] words, int which, float factor, int attribute) {
    WordSignal[] others = words.clone();
    others[which] =
        new WordSignal(times(words[which].taps(), factor), times(words[which].marks(), factor));
    return LEARNT.read(others).logOdds(attribute);
  }

  private static float[] times(float[] numbers, float factor) {
    float[] products = numbers.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factor;
    }
    return products;
  }

  @Test
  void scoresTheSameAfterWritingAndReading() {
    byte[] bytes = NetworkBytes.write(LEARNT);
    Network read = NetworkBytes.read(bytes, SHAPE, VECTORS);
    assertThat(NetworkBytes.write(read)).isEqualTo(bytes);
    assertThat(read.weights().words).containsExactly(LEARNT.weights().words);
    for (NetworkText text : texts(50, 6)) {
      for (int a = 0; a < 2; a++) {
        assertThat(read(read, text).logOdds(a)).isEqualTo(read(LEARNT, text).logOdds(a));
      }
    }
  }

  /** Whatever the largest number of a column is, the grid must stand still. */
  @Test
  void roundedWeightsSurviveWritingAndReading() {
    NetworkShape tiny = new NetworkShape(new FeatureSpace(10, 3, 3), 1, 1, 1, 8);
    WordVectors none = WordVectors.quantize(new float[1 << 10], 10, 1);
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 100; round++) {
      NetworkWeights weights = new NetworkWeights(tiny);
      double size = 0.5 + random.nextDouble();
      for (int i = 0; i < weights.words.length; i++) {
        weights.words[i] = (float) (size * (2 * random.nextDouble() - 1));
      }
      Network network = new Network(tiny, none, NetworkBytes.round(weights, tiny));
      byte[] bytes = NetworkBytes.write(network);
      assertThat(NetworkBytes.read(bytes, tiny, none).weights().words)
          .as("round %s", round)
          .containsExactly(weights.words);
    }
  }

  @Test
  void refusesBytesThatDoNotFit() {
    byte[] bytes = NetworkBytes.write(LEARNT);
    for (int length : new int[] {0, 1, 2, bytes.length / 2, bytes.length - 5, bytes.length - 1}) {
      byte[] torn = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> NetworkBytes.read(torn, SHAPE, VECTORS))
          .as("%s bytes", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
    byte[] damaged = bytes.clone();
    damaged[bytes.length / 2] ^= 64;
    assertThatThrownBy(() -> NetworkBytes.read(damaged, SHAPE, VECTORS))
        .isInstanceOf(IllegalArgumentException.class);
    NetworkShape larger = new NetworkShape(SHAPE.features(), 8, 4, 13, 2);
    NetworkShape smaller = new NetworkShape(SHAPE.features(), 8, 3, 12, 2);
    assertThatThrownBy(() -> NetworkBytes.read(bytes, larger, VECTORS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NetworkBytes.read(bytes, smaller, VECTORS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
