package org.comity.service.door.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.score.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

  private static final HoldPoints HOLDS =
      new HoldPoints(Map.of(Attribute.TOXICITY, 0.6, Attribute.INSULT, 0.7));

  @ParameterizedTest
  @CsvSource({
    "HARASSMENT, 0.4",
    "HARASSMENT_THREATENING, 0.1",
    "HATE, 0.2",
    "HATE_THREATENING, 0.1",
    "VIOLENCE, 0.1",
    "SEXUAL, 0",
    "SELF_HARM, 0",
    "ILLICIT, 0",
    "VIOLENCE_GRAPHIC, 0"
  })
  void isMadeOfTheAttributesThatStandForIt(Category category, double expected) {
    assertThat(category.score(scores(0.4, 0.3, 0.2, 0.1))).isCloseTo(expected, within(1e-12));
  }

  @Test
  void isReachedByAnyOfSeveralAttributes() {
    assertThat(Category.HARASSMENT.isReached(scores(0.6, 0, 0, 0), HOLDS)).isTrue();
    assertThat(Category.HARASSMENT.isReached(scores(0, 0.7, 0, 0), HOLDS)).isTrue();
    assertThat(Category.HARASSMENT.isReached(scores(0.59, 0.69, 0, 0), HOLDS)).isFalse();
  }

  @Test
  void isReachedByTwoTogetherWhereBothAreNeeded() {
    assertThat(Category.HATE_THREATENING.isReached(scores(0, 0, 0.5, 0.5), HOLDS)).isTrue();
    assertThat(Category.HATE_THREATENING.isReached(scores(0, 0, 0.9, 0.49), HOLDS)).isFalse();
    assertThat(Category.HATE_THREATENING.isReached(scores(0, 0, 0.49, 0.9), HOLDS)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void isNeverReachedWithoutItsAttributes(Category category) {
    Scores profane = new Scores(new TreeMap<>(Map.of(Attribute.PROFANITY, 1.0)));
    assertThat(category.isJudged(profane.attributes())).isFalse();
    assertThat(category.score(profane)).isZero();
    assertThat(category.isReached(profane, HOLDS)).isFalse();
  }

  @Test
  void judgesHarassmentByWhatThereIs() {
    Scores scores = new Scores(new TreeMap<>(Map.of(Attribute.INSULT, 0.8)));
    assertThat(Category.HARASSMENT.score(scores)).isEqualTo(0.8);
    assertThat(Category.HATE_THREATENING.isJudged(List.of(Attribute.THREAT))).isFalse();
  }

  @Test
  void hasOpenAisNames() {
    assertThat(Arrays.stream(Category.values()).map(Category::label))
        .containsExactly(
            "harassment",
            "harassment/threatening",
            "hate",
            "hate/threatening",
            "illicit",
            "illicit/violent",
            "self-harm",
            "self-harm/intent",
            "self-harm/instructions",
            "sexual",
            "sexual/minors",
            "violence",
            "violence/graphic");
  }

  private static Scores scores(double toxicity, double insult, double identity, double threat) {
    return new Scores(
        new TreeMap<>(
            Map.of(
                Attribute.TOXICITY, toxicity,
                Attribute.INSULT, insult,
                Attribute.IDENTITY_ATTACK, identity,
                Attribute.THREAT, threat)));
  }
}
