package org.comity.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SkipGramTest {

  private static final int BITS = 8;
  private static final int DIMENSIONS = 12;
  private static final int WORDS = 40;
  private static final int RARE = 40;
  private static final SkipGram.Settings SETTINGS =
      new SkipGram.Settings(BITS, DIMENSIONS, 10, 3, 5, 1, 0.05, 2, 7);

  /** Every text is of one of two subjects: words 0 to 19, or words 20 to 39. */
  private static int[][] texts() {
    SplittableRandom random = new SplittableRandom(1);
    int[][] texts = new int[600][8];
    for (int t = 0; t < texts.length; t++) {
      for (int i = 0; i < texts[t].length; i++) {
        texts[t][i] = t % 2 * WORDS / 2 + random.nextInt(WORDS / 2);
      }
    }
    texts[0][0] = RARE;
    return texts;
  }

  /** Of each word its own bucket and one that it shares with its neighbour in number. */
  private static int[][] buckets() {
    int[][] buckets = new int[WORDS + 1][];
    for (int word = 0; word < buckets.length; word++) {
      buckets[word] = new int[] {word, 100 + word / 2};
    }
    return buckets;
  }

  private static float[] learn(SkipGram.Settings settings) {
    return SkipGram.learn(texts(), buckets(), settings, done -> {});
  }

  private static double cosine(float[] vectors, int a, int b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      float x = vectors[a * DIMENSIONS + d];
      float y = vectors[b * DIMENSIONS + d];
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double meanCosine(float[] vectors, boolean sameSubject) {
    List<Double> cosines = new ArrayList<>();
    for (int a = 0; a < WORDS; a++) {
      for (int b = 0; b < a; b++) {
        if ((a / 20 == b / 20) == sameSubject) {
          cosines.add(cosine(vectors, a, b));
        }
      }
    }
    return cosines.stream().mapToDouble(c -> c).average().orElseThrow();
  }

  @Test
  void wordsWithSharedNeighboursComeOutCloser() {
    float[] vectors = learn(SETTINGS);
    assertThat(meanCosine(vectors, true)).isGreaterThan(meanCosine(vectors, false) + 0.5);
  }

  @Test
  void theSameInputGivesTheSameBits() {
    assertThat(learn(SETTINGS)).containsExactly(learn(SETTINGS));
  }

  @Test
  void anotherSeedGivesOtherBits() {
    SkipGram.Settings other = new SkipGram.Settings(BITS, DIMENSIONS, 10, 3, 5, 1, 0.05, 2, 8);
    assertThat(learn(other)).isNotEqualTo(learn(SETTINGS));
  }

  @Test
  void bucketsThatOnlyRareWordsHaveStayZero() {
    float[] vectors = learn(SETTINGS);
    for (int d = 0; d < DIMENSIONS; d++) {
      assertThat(vectors[RARE * DIMENSIONS + d]).isZero();
      assertThat(vectors[(100 + RARE / 2) * DIMENSIONS + d]).isZero();
      assertThat(vectors[100 * DIMENSIONS + d]).isNotZero();
    }
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    SkipGram.learn(texts(), buckets(), SETTINGS, told::add);
    assertThat(told).containsExactly(10_000L, 20_000L, 30_000L, 40_000L);
  }

  @Test
  void nothingToLearnFromGivesZero() {
    float[] none = new float[DIMENSIONS << BITS];
    assertThat(SkipGram.learn(new int[0][], buckets(), SETTINGS, done -> {})).isEqualTo(none);
    assertThat(SkipGram.learn(new int[][] {{1, 2}, {}}, buckets(), SETTINGS, done -> {}))
        .isEqualTo(none);
  }

  @Test
  void refusesWordsWithoutBuckets() {
    int[][] texts = {{0, 1, 0, 1}};
    int[][] buckets = {{3}, {}};
    assertThatThrownBy(() -> SkipGram.learn(texts, buckets, SETTINGS, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("word 1 has no bucket");
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatThrownBy(() -> new SkipGram.Settings(25, 64, 4, 5, 5, 1e-4, 0.05, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SkipGram.Settings(17, 64, 0, 5, 5, 1e-4, 0.05, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SkipGram.Settings(17, 64, 4, 5, 5, 1e-4, Double.NaN, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SkipGram.Settings(24, 1024, 4, 5, 5, 1e-4, 0.05, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
