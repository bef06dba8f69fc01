package org.comity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.learning.BundleTrainer;
import org.comity.learning.TrainingSettings;
import org.comity.model.Bundle;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentClassifierTest {

  private static final CommentClassifier CLASSIFIER = new CommentClassifier(SampleThreads.bundle());

  private static Assessment assess(String text) {
    return CLASSIFIER.assess(Comment.of("c", text));
  }

  private static double toxicity(String text) {
    return ((Scored) assess(text)).scores().of(Attribute.TOXICITY);
  }

  @Test
  void scoresAnInsultAboveTheTopicOfWar() {
    assertThat(toxicity("you are an idiot and a liar"))
        .isGreaterThan(toxicity("the army said the slaughter went on for a week"));
    assertThat(toxicity("انت كذاب وغبي")).isGreaterThan(toxicity("الجيش في الجنوب"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t\u200B ", "\u00A0"})
  void holdsWhatIsEmpty(String text) {
    assertThat(assess(text)).isEqualTo(new NotScored(Cause.EMPTY, null));
  }

  @Test
  void acceptsTheLargestCommentAndRefusesALargerOne() {
    String largest = "word ".repeat(CommentClassifier.MAX_BYTES / 5);
    assertThat(assess(largest)).isInstanceOf(Scored.class);
    assertThat(assess(largest + "w")).isEqualTo(new NotScored(Cause.TOO_LONG, null));
    String arabic = "سلام ".repeat(CommentClassifier.MAX_BYTES / 9 + 1);
    assertThat(assess(arabic)).isEqualTo(new NotScored(Cause.TOO_LONG, null));
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(assess("PK\u0003\u0004\u0000\u0000\u0001zip"))
        .isEqualTo(new NotScored(Cause.NOT_TEXT, null));
  }

  @Test
  void namesTheLanguageItDoesNotServe() {
    assertThat(assess("Переговоры снова остановились, и никто этому не удивился"))
        .isEqualTo(new NotScored(Cause.LANGUAGE_NOT_SUPPORTED, "ru"));
  }

  @Test
  void servesArabiziAsArabic() {
    assertThat(assess("ya 7aram, chou hal 7aki"))
        .isInstanceOfSatisfying(Scored.class, s -> assertThat(s.language()).isEqualTo("ar-Latn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83E\uDD21",
        "a\uD83D lone surrogate \uDC00 in the middle",
        "\u202Eright to left\u202C and back",
        "يا رجل، you know what I mean"
      })
  void scoresOddTexts(String text) {
    assertThat(assess(text))
        .isInstanceOfSatisfying(Scored.class, scored -> assertSpansInside(text, scored));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "...", "\u061F\u061F"})
  void holdsPunctuationAlone(String text) {
    assertThat(assess(text)).isEqualTo(new NotScored(Cause.NOTHING_KNOWN, "en"));
  }

  @Test
  void holdsWhatItKnowsNothingOf() {
    // In a large space few rows leave most buckets untouched, so that nothing is known by accident.
    TrainingSettings large =
        new TrainingSettings(
            "few", "1", List.of("en"), 7, TrainingSettings.USUAL_FEATURES, null, true);
    Bundle few =
        new Bundle(
            new BundleTrainer(large, (stage, done, total) -> {})
                .train(SampleThreads.rows().subList(300, 400).iterator())
                .parts());
    assertThat(new CommentClassifier(few).assess(Comment.of("c", "\u2603")))
        .isEqualTo(new NotScored(Cause.NOTHING_KNOWN, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"You are an idiot and a liar.", "Good point, thank you.", "!!!", ""})
  void givesTheSameScoresWithoutMarkingWords(String text) {
    Comment comment = Comment.of("1", text);
    Assessment whole = CLASSIFIER.assess(comment);
    Assessment expected =
        whole instanceof Scored scored
            ? new Scored(scored.scores(), List.of(), scored.language())
            : whole;
    assertThat(CLASSIFIER.score(comment)).isEqualTo(expected);
  }

  @Test
  void marksAVeryLongInsultWithoutOverlap() {
    String text = "idiot,".repeat(3400);
    assertThat(assess(text))
        .isInstanceOfSatisfying(
            Scored.class,
            scored -> {
              assertThat(scored.spans()).isNotEmpty();
              assertSpansInside(text, scored);
            });
  }

  @Test
  void survivesRandomUnicode() {
    long seed = 4711;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      assertThat(assess(text.toString()))
          .as("seed %s, round %s", seed, round)
          .satisfies(
              assessment -> {
                if (assessment instanceof Scored scored) {
                  assertSpansInside(text.toString(), scored);
                }
              });
    }
  }

  private static void assertSpansInside(String text, Scored scored) {
    int before = 0;
    for (Span span : scored.spans()) {
      assertThat(span.begin()).isBetween(before, text.length() - 1);
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      before = span.end();
    }
  }

  @Test
  void marksTheOffendingWordInTheOriginal() {
    String text = "Well, you are a LIAR and everybody knows it.";
    Scored scored = (Scored) assess(text);
    assertThat(scored.spans())
        .extracting(span -> text.substring(span.begin(), span.end()))
        .anySatisfy(marked -> assertThat(marked).contains("LIAR"));
  }

  /** Seen before: it must at least have learnt which words people marked, and not just any. */
  @Test
  void marksMostlyWhatPeopleMarked() {
    int texts = 0;
    int marked = 0;
    int said = 0;
    int both = 0;
    for (LabelledComment row : SampleThreads.rows()) {
      BitSet people = new BitSet();
      BitSet classifier = new BitSet();
      row.spans().forEach(span -> people.set(span.begin(), span.end()));
      if (!people.isEmpty() && CLASSIFIER.assess(row.comment()) instanceof Scored scored) {
        scored.spans().forEach(span -> classifier.set(span.begin(), span.end()));
        texts += row.comment().text().length();
        marked += people.cardinality();
        said += classifier.cardinality();
        classifier.and(people);
        both += classifier.cardinality();
      }
    }
    double byChance = (double) marked / texts;
    assertThat((double) both / said).isGreaterThan(1.5 * byChance);
    assertThat(2.0 * both / (marked + said)).as("F1").isGreaterThan(0.4);
  }

  @Test
  void explanationsAddUpToTheRawScore() {
    for (LabelledComment row : SampleThreads.rows()) {
      assertThat(CLASSIFIER.explain(row.comment())).as(row.comment().id()).isNotEmpty();
      for (Explanation explanation : CLASSIFIER.explain(row.comment())) {
        double sum = explanation.contributions().stream().mapToDouble(Contribution::value).sum();
        assertThat(explanation.bias() + sum).isCloseTo(explanation.rawScore(), within(1e-4));
      }
    }
  }

  @Test
  void explainsTheScoreItGave() {
    Comment comment = Comment.of("c", "you are an idiot and a liar");
    Scored scored = (Scored) CLASSIFIER.assess(comment);
    assertThat(CLASSIFIER.explain(comment))
        .allSatisfy(
            explanation ->
                assertThat(explanation.score())
                    .isEqualTo(scored.scores().of(explanation.attribute())));
  }

  @Test
  void scoresSentencesByThemselves() {
    String text = "The talks failed again this morning. You are an idiot and a liar.";
    assertThat(CLASSIFIER.assessSentences(Comment.of("c", text)))
        .extracting(s -> text.substring(s.begin(), s.end()))
        .containsExactly("The talks failed again this morning.", "You are an idiot and a liar.");
    assertThat(CLASSIFIER.assessSentences(Comment.of("c", text)))
        .extracting(s -> s.scores().of(Attribute.TOXICITY))
        .isSorted();
  }

  @Test
  void toStringOfACommentHidesItsText() {
    assertThat(Comment.of("c1", "a secret")).hasToString("Comment[c1]");
  }
}
