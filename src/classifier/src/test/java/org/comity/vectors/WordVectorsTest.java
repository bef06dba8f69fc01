package org.comity.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

  private static final int BITS = 6;
  private static final int DIMENSIONS = 10;
  private static final int UNSEEN = 5;

  /** Random vectors of very different lengths; that of bucket 5 is zero. */
  private static float[] vectors() {
    SplittableRandom random = new SplittableRandom(3);
    float[] vectors = new float[DIMENSIONS << BITS];
    for (int i = 0; i < vectors.length; i++) {
      int bucket = i / DIMENSIONS;
      double size = bucket == UNSEEN ? 0 : StrictMath.pow(2, bucket % 20 - 12);
      vectors[i] = (float) (size * (2 * random.nextDouble() - 1));
    }
    return vectors;
  }

  private static WordVectors quantized() {
    return WordVectors.quantize(vectors(), BITS, DIMENSIONS);
  }

  private static float[] mean(WordVectors vectors, int... buckets) {
    float[] mean = new float[vectors.dimensions()];
    vectors.mean(buckets, mean, 0);
    return mean;
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    return Math.sqrt(squares);
  }

  @Test
  void keepsDirections() {
    float[] vectors = vectors();
    WordVectors quantized = quantized();
    for (int bucket = 0; bucket < 1 << BITS; bucket++) {
      if (bucket != UNSEEN) {
        int from = bucket * DIMENSIONS;
        float[] exact = Arrays.copyOfRange(vectors, from, from + DIMENSIONS);
        float[] mean = mean(quantized, bucket);
        for (int d = 0; d < DIMENSIONS; d++) {
          double expected = exact[d] / length(exact) * WordVectors.LENGTH;
          assertThat((double) mean[d]).isCloseTo(expected, within(0.02));
        }
      }
    }
  }

  @Test
  void meansHaveOneLength() {
    assertThat(length(mean(quantized(), 1, 2, 3))).isCloseTo(WordVectors.LENGTH, within(1e-5));
    assertThat(length(mean(quantized(), 19))).isCloseTo(WordVectors.LENGTH, within(1e-5));
  }

  @Test
  void bucketsNeverSeenAreLeftOut() {
    assertThat(mean(quantized(), UNSEEN, 7, UNSEEN)).containsExactly(mean(quantized(), 7));
    assertThat(mean(quantized(), UNSEEN)).containsOnly(0f);
    assertThat(mean(quantized())).containsOnly(0f);
  }

  @Test
  void writesWhereItIsTold() {
    float[] into = new float[DIMENSIONS + 4];
    Arrays.fill(into, 9);
    quantized().mean(new int[] {4, 8}, into, 3);
    assertThat(Arrays.copyOfRange(into, 3, 3 + DIMENSIONS))
        .containsExactly(mean(quantized(), 4, 8));
    assertThat(Arrays.copyOf(into, 3)).containsOnly(9f);
    assertThat(into[DIMENSIONS + 3]).isEqualTo(9f);
  }

  @Test
  void readsWhatItWrote() {
    byte[] bytes = quantized().toBytes();
    WordVectors read = WordVectors.fromBytes(bytes);
    assertThat(read.dimensions()).isEqualTo(DIMENSIONS);
    assertThat(read.toBytes()).isEqualTo(bytes);
    for (int bucket = 0; bucket < 1 << BITS; bucket++) {
      assertThat(mean(read, bucket)).containsExactly(mean(quantized(), bucket));
    }
  }

  @Test
  void refusesDamagedBytes() {
    byte[] bytes = quantized().toBytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      assertThatThrownBy(() -> WordVectors.fromBytes(damaged))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("word vectors");
    }
    for (int length = 0; length < bytes.length; length++) {
      byte[] torn = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> WordVectors.fromBytes(torn))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("word vectors");
    }
  }

  @Test
  void refusesWhatCannotBeHeld() {
    assertThatThrownBy(() -> WordVectors.quantize(new float[7], 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    for (float bad : new float[] {1e6f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> WordVectors.quantize(new float[] {1, bad}, 1, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
