package org.comity.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordFeaturesTest {

  private static final FeatureSpace SPACE = new FeatureSpace(20, 3, 6);
  private static final WordFeatures FEATURES = new WordFeatures(SPACE);

  private static int whole(String word) {
    return FeatureHash.bucket(FeatureHash.next(FeatureHash.start(1), word), SPACE.bits());
  }

  private static int group(String letters) {
    return FeatureHash.bucket(FeatureHash.next(FeatureHash.start(3), letters), SPACE.bits());
  }

  @Test
  void aWordShowsItselfAndTheLetterGroupsWithinItsEdges() {
    assertThat(FEATURES.of("abc"))
        .containsExactly(
            whole("abc"),
            group(" ab"),
            group(" abc"),
            group(" abc "),
            group("abc"),
            group("abc "),
            group("bc "));
  }

  @Test
  void thereAreAsManyAsCountedByHand() {
    assertThat(FEATURES.of("a")).containsExactly(whole("a"), group(" a "));
    assertThat(FEATURES.of("ab")).hasSize(1 + 2 + 1);
    assertThat(FEATURES.of("abcd")).hasSize(1 + 4 + 3 + 2 + 1);
    assertThat(FEATURES.of("abcdefgh")).hasSize(1 + 8 + 7 + 6 + 5);
  }

  @Test
  void edgesTellTheBeginningAndTheEndOfAWord() {
    List<Integer> inside = boxed(FEATURES.of("xabcx"));
    assertThat(inside).contains(group("abc")).doesNotContain(group(" ab"), group("bc "));
    assertThat(boxed(FEATURES.of("abcx"))).contains(group(" ab")).doesNotContain(group("bc "));
    assertThat(boxed(FEATURES.of("xabc"))).contains(group("bc ")).doesNotContain(group(" ab"));
  }

  @Test
  void aWordIsNotItsOwnLetterGroup() {
    assertThat(whole("abc")).isNotEqualTo(group("abc"));
  }

  @Test
  void groupsMayBeOfOneLength() {
    WordFeatures pairs = new WordFeatures(new FeatureSpace(20, 2, 2));
    assertThat(pairs.of("abc"))
        .containsExactly(whole("abc"), group(" a"), group("ab"), group("bc"), group("c "));
    assertThat(pairs.of("سلام")).hasSize(1 + 5);
  }

  @Test
  void bucketsLieInTheirSpace() {
    FeatureSpace small = new FeatureSpace(10, 1, 8);
    for (String word : List.of("a", "kalimatun", "\uD83E\uDD21", "*", "غريب")) {
      assertThat(boxed(new WordFeatures(small).of(word))).allMatch(b -> b >= 0 && b < small.size());
    }
  }

  @Test
  void wordTypesNumberEachWordOnce() {
    WordTypes types = new WordTypes(FEATURES);
    List<Integer> numbers = new ArrayList<>();
    for (String word : List.of("one", "two", "one", "three")) {
      numbers.add(types.add(word));
    }
    assertThat(numbers).containsExactly(0, 1, 0, 2);
    assertThat(types.size()).isEqualTo(3);
    assertThat(types.buckets(1)).isEqualTo(FEATURES.of("two"));
    WordFeatures others = new WordFeatures(new FeatureSpace(12, 2, 4));
    assertThat(types.buckets(others))
        .isDeepEqualTo(new int[][] {others.of("one"), others.of("two"), others.of("three")});
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
