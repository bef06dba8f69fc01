package org.comity.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsVectorTest {

  private static final FeatureSpace SPACE = new FeatureSpace(14, 3, 6);
  private static final List<String> WORDS =
      List.of("the", "these", "there", "weather", "سلام", "السلام", "\uD83E\uDD21", ",");

  private final WordTypes types = new WordTypes(new WordFeatures(SPACE));
  private final int[] words = WORDS.stream().mapToInt(types::add).toArray();
  private final SplittableRandom random = new SplittableRandom(11);

  /** A third of all buckets is not used. */
  private FeatureWeighting weighting() {
    byte[] levels = new byte[SPACE.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (random.nextInt(3) == 0 ? 0 : 16 + random.nextInt(220));
    }
    return FeatureWeighting.of(levels);
  }

  private float[] numbers() {
    float[] numbers = new float[SPACE.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (2 * random.nextDouble() - 1);
    }
    return numbers;
  }

  @Test
  void isTheSameVectorAsTwoArrays() {
    WordsVector vector = new WordsVector(types, weighting(), words);
    HashedVector hashed = vector.hashed();
    float[] weights = numbers();
    assertThat(vector.size()).isEqualTo(hashed.size()).isPositive();
    assertThat(vector.dot(weights)).isCloseTo(hashed.dot(weights), within(1e-6));

    float[] factors = numbers();
    float[] one = weights.clone();
    float[] two = weights.clone();
    vector.addTo(one, factors, 0.7);
    hashed.addTo(two, factors, 0.7);
    assertThat(one).containsExactly(two, within(1e-6f)).isNotEqualTo(weights);

    List<Integer> visited = new ArrayList<>();
    vector.forEachBucket(visited::add);
    assertThat(visited).containsExactlyElementsOf(Arrays.stream(hashed.buckets()).boxed().toList());
  }

  @Test
  void whatItAddsIsWhatItSees() {
    WordsVector vector = new WordsVector(types, weighting(), words);
    float[] ones = new float[SPACE.size()];
    Arrays.fill(ones, 1);
    float[] dense = new float[SPACE.size()];
    vector.addTo(dense, ones, 1);
    float[] weights = numbers();
    double sum = 0;
    for (int i = 0; i < dense.length; i++) {
      sum += (double) dense[i] * weights[i];
    }
    assertThat(vector.dot(weights)).isCloseTo(sum, within(1e-5));
  }

  @Test
  void wordsAndLetterGroupsHaveUnitLengthEach() {
    byte[] levels = new byte[SPACE.size()];
    Arrays.fill(levels, (byte) 40);
    int[] unlike = {types.add("weather"), types.add("sun"), types.add("سلام")};
    HashedVector all = new WordsVector(types, FeatureWeighting.of(levels), unlike).hashed();
    assertThat(all.buckets()).doesNotHaveDuplicates();
    double ofWords = 0;
    double ofGroups = 0;
    int at = 0;
    for (int word : unlike) {
      for (int k = 0; k < types.buckets(word).length; k++, at++) {
        double square = (double) all.values()[at] * all.values()[at];
        ofWords += k == 0 ? square : 0;
        ofGroups += k == 0 ? 0 : square;
      }
    }
    assertThat(at).isEqualTo(all.size());
    assertThat(ofWords).isCloseTo(1, within(1e-6));
    assertThat(ofGroups).isCloseTo(1, within(1e-6));
  }

  @Test
  void aTextOfWhichNothingIsKnownIsEmpty() {
    FeatureWeighting none = FeatureWeighting.of(new byte[SPACE.size()]);
    WordsVector vector = new WordsVector(types, none, words);
    assertThat(vector.size()).isZero();
    assertThat(vector.hashed().size()).isZero();
    assertThat(vector.dot(numbers())).isZero();
    float[] untouched = new float[SPACE.size()];
    vector.addTo(untouched, numbers(), 1);
    assertThat(untouched).containsOnly(0f);
    vector.forEachBucket(bucket -> assertThat(bucket).as("none is visited").isNegative());
  }

  @Test
  void rareBucketsAreNotUsed() {
    FeatureWeighting.Counter counter = new FeatureWeighting.Counter(SPACE);
    counter.add(types, new int[] {types.add("sun")});
    counter.add(types, new int[] {types.add("sun"), types.add("weather")});
    FeatureWeighting weighting = counter.weighting(2);
    int sun = types.buckets(types.add("sun"))[0];
    int weather = types.buckets(types.add("weather"))[0];
    assertThat(weighting.weight(sun)).isEqualTo(1);
    assertThat(weighting.weight(weather)).isZero();
    int[] both = {types.add("sun"), types.add("weather")};
    assertThat(new WordsVector(types, weighting, both).size())
        .isEqualTo(types.buckets(types.add("sun")).length);
  }
}
