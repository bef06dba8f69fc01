package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.comity.SampleThreads;
import org.comity.features.Reading;
import org.comity.score.Explanation;
import org.comity.score.Explanation.Contribution;
import org.comity.score.Scores;
import org.junit.jupiter.api.Test;

class QuoteGapsTest {

  private static final Bundle BUNDLE = SampleThreads.bundle();
  private static final String PLAIN = "the bread was late today and nobody knew why ";
  private static final int TIMES = 100;

  private static String longText(String middle) {
    return PLAIN.repeat(TIMES) + middle + " " + PLAIN.repeat(TIMES);
  }

  @Test
  void theMiddleOfAVeryLongTextStillCounts() {
    Scores civil = BUNDLE.score(BUNDLE.appraise(Reading.of(longText("bread"))));
    Scores uncivil = BUNDLE.score(BUNDLE.appraise(Reading.of(longText("idiot liar idiots liars"))));
    civil
        .byAttribute()
        .forEach(
            (attribute, score) ->
                assertThat(uncivil.of(attribute)).as(attribute.name()).isNotEqualTo(score));
  }

  @Test
  void explanationsOfAVeryLongTextAddUp() {
    Appraisal appraisal = BUNDLE.appraise(Reading.of(longText("you idiot")));
    for (Explanation explanation : BUNDLE.explain(appraisal)) {
      double sum = explanation.contributions().stream().mapToDouble(Contribution::value).sum();
      assertThat(explanation.bias() + sum).isCloseTo(explanation.rawScore(), within(1e-4));
    }
  }

  @Test
  void whatTheNetworkDoesNotReadItSaysNothingOf() {
    String words = PLAIN.repeat(TIMES);
    Appraisal appraisal = BUNDLE.appraise(Reading.of(words));
    QuoteGaps order = Objects.requireNonNull(appraisal.order());
    int tokens = appraisal.reading().tokens().size();
    double[] parts = order.contributions(0, 0, tokens);
    int half = QuoteGaps.MOST_WORDS / 2;
    for (int t : List.of(half, tokens / 2, tokens - half - 1)) {
      assertThat(parts[t]).isZero();
      assertThat(order.share(t, 0)).isZero();
    }
    for (int t : List.of(0, half - 1, tokens - half, tokens - 1)) {
      assertThat(parts[t]).isNotZero();
      assertThat(order.contributions(0, t, t + 1)).containsExactly(parts[t]);
    }
  }
}
