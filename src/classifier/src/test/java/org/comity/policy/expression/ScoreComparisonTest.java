package org.comity.policy.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.policy.expression.ScoreComparison.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreComparisonTest {

  private static List<String> found(String expression) {
    Expression unused = Expression.compile(expression);
    return ScoreComparison.in(expression).comparisons().stream()
        .map(
            one ->
                one.attribute()
                    + (one.isIncluded() ? " >= " : " > ")
                    + expression.substring(one.begin(), one.end()))
        .toList();
  }

  @Test
  void findsEveryWayToCompare() {
    assertThat(found("scores.INSULT > 0.5 && !reply")).containsExactly("INSULT > 0.5");
    assertThat(found("scores.INSULT >= 0.5 || scores.THREAT<.25"))
        .containsExactly("INSULT >= 0.5", "THREAT >= .25");
    assertThat(found("0.5 < scores.INSULT")).containsExactly("INSULT > 0.5");
    assertThat(found("0.5 > scores.INSULT")).containsExactly("INSULT >= 0.5");
    assertThat(found("!(scores['INSULT'] <= 5e-1)")).containsExactly("INSULT > 5e-1");
    assertThat(found("scores [ \"INSULT\" ] >= 0.5")).containsExactly("INSULT >= 0.5");
    assertThat(found("reply ? scores.INSULT > 0.5 : scores.INSULT > 0.7"))
        .containsExactly("INSULT > 0.5", "INSULT > 0.7");
    assertThat(found("has(scores.INSULT) && scores.INSULT > 0.5")).containsExactly("INSULT > 0.5");
  }

  @Test
  void countsUnitsOfUtf16() {
    assertThat(found("language == '\uD83D\uDE00' || scores.INSULT > 0.5"))
        .containsExactly("INSULT > 0.5");
  }

  @Test
  void looksIntoNoStringAndNoComment() {
    String expression = "language == 'scores.INSULT > 0.5' // scores.THREAT > 0.5\n || reply";
    assertThat(found(expression)).isEmpty();
    assertThat(ScoreComparison.in(expression).isAll()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scores.INSULT + scores.THREAT > 1.2",
        "scores.INSULT > scores.THREAT",
        "scores.INSULT * 2.0 > 1.2",
        "scores.INSULT > 0.5 + 0.1",
        "1.2 < scores.INSULT + scores.THREAT",
        "'INSULT' in scores",
        "scores[language] > 0.5",
        "scores.INSULT == 0.5"
      })
  void leavesWhatIsComputed(String expression) {
    Expression unused = Expression.compile(expression);
    Found found = ScoreComparison.in(expression);
    assertThat(found.comparisons()).isEmpty();
    assertThat(found.isAll()).isFalse();
  }
}
