package org.comity.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FeaturizerTest {

  private static final FeatureSpace SPACE = new FeatureSpace(16, 2, 2, 5);
  private final Featurizer featurizer = new Featurizer(SPACE);

  @Test
  void hashesTheSameOnEveryMachine() {
    // A change of these numbers makes every bundle unreadable: raise the bundle's form with it.
    FeatureBlock words = featurizer.read("peace now").blocks().get(0);
    assertThat(new int[] {words.bucket(0), words.bucket(1), words.bucket(2)})
        .containsExactly(GOLDEN);
  }

  private static final int[] GOLDEN = {602, 54884, 39444};

  @Test
  void seesTheSameWordInCapitalsAndStretched() {
    assertThat(featurizer.read("PEACE").distinct())
        .isDeepEqualTo(featurizer.read("peace").distinct());
  }

  @Test
  void givesEveryLetterGroupToATokenOfItsChunk() {
    Reading reading = featurizer.read("st*pid, really");
    FeatureBlock groups = reading.blocks().get(1);
    for (int i = 0; i < groups.size(); i++) {
      assertThat(groups.token(i)).isBetween(0, reading.tokens().size() - 1);
    }
  }

  @Test
  void sharesOfOccurrencesAddUpToTheVector() {
    FeatureWeighting.Counter counter = new FeatureWeighting.Counter(SPACE);
    counter.add(featurizer.read("they lie and they lie again").distinct());
    counter.add(featurizer.read("they came back").distinct());
    FeatureWeighting weighting = counter.weighting(1);
    Reading reading = featurizer.read("they lie, they lie!");
    TreeMap<Integer, Double> sums = new TreeMap<>();
    for (FeatureBlock block : reading.blocks()) {
      float[] shares = weighting.shares(block);
      for (int i = 0; i < shares.length; i++) {
        sums.merge(block.bucket(i), (double) shares[i], Double::sum);
      }
    }
    HashedVector vector = weighting.vector(reading.distinct());
    TreeMap<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < vector.size(); i++) {
      values.merge(vector.buckets()[i], (double) vector.values()[i], Double::sum);
    }
    values.forEach((bucket, value) -> assertThat(sums.get(bucket)).isCloseTo(value, within(1e-6)));
  }

  @Test
  void hasNoFeatureForAnUnseenText() {
    FeatureWeighting.Counter counter = new FeatureWeighting.Counter(SPACE);
    counter.add(featurizer.read("peace").distinct());
    HashedVector vector = counter.weighting(2).vector(featurizer.read("peace").distinct());
    assertThat(vector.size()).isZero();
  }
}
