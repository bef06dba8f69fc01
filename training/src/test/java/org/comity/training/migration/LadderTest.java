package org.comity.training.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  private static Ladder of(double... ours) {
    return labelled(ours, new double[ours.length]);
  }

  private static Ladder labelled(double[] ours, double[] truth) {
    return new Ladder(new Pairs(new double[ours.length], ours, truth, new double[0]).descending());
  }

  @ParameterizedTest
  @CsvSource({
    "0.8765, 0.8712, 0.876",
    "0.8765, 0.2, 0.8",
    "0.5, 0.4999, 0.5",
    "1, 0.99, 1",
    "0.00123, 0, 0.001",
    "0.00123, -1, 0",
    "0.12345678, 0.12345677, 0.123456"
  })
  void takesTheFewestDigits(double score, double below, double threshold) {
    assertThat(Ladder.shortest(score, below)).isEqualTo(threshold);
  }

  @Test
  void holdsAsManyAsWanted() {
    Random random = new Random(7);
    double[] ours = random.doubles(300).toArray();
    for (int wanted = 1; wanted <= ours.length; wanted++) {
      double from = Objects.requireNonNull(of(ours).holding(wanted, null));
      assertThat(Arrays.stream(ours).filter(score -> score >= from).count()).isEqualTo(wanted);
    }
  }

  @Test
  void takesTheNearestNumberAmongEqualScores() {
    Ladder ladder = of(0.9, 0.5, 0.5, 0.5, 0.5, 0.1);
    assertThat(ladder.holding(2, null)).isGreaterThan(0.5).isLessThanOrEqualTo(0.9);
    assertThat(ladder.holding(3, null)).isBetween(0.1, 0.5);
    assertThat(ladder.holding(4, null)).isBetween(0.1, 0.5);
  }

  @Test
  void holdsNothingWhereNothingIsWanted() {
    assertThat(of(0.9, 0.1).holding(0, null)).isNull();
    assertThat(of().holding(3, null)).isNull();
  }

  @Test
  void countsRowsAsOftenAsTheyAreDrawn() {
    // 0.8 is not drawn, 0.7 three times.
    double[] ours = {0.9, 0.8, 0.7, 0.2};
    assertThat(of(ours).holding(1, new int[] {1, 0, 3, 0})).isGreaterThan(0.7).isLessThan(0.91);
    assertThat(of(ours).holding(4, new int[] {1, 0, 3, 0})).isLessThanOrEqualTo(0.7);
    assertThat(of(ours).holding(2, new int[] {1, 0, 3, 0})).isGreaterThan(0.7);
  }

  @Test
  void findsThresholdsByPrecisionAndRecall() {
    Ladder ladder =
        labelled(new double[] {0.95, 0.85, 0.75, 0.65, 0.55}, new double[] {1, 0, 1, 1, 0});
    assertThat(ladder.withPrecision(0.75)).isGreaterThan(0.55).isLessThanOrEqualTo(0.65);
    assertThat(ladder.withPrecision(0.9)).isGreaterThan(0.85).isLessThanOrEqualTo(0.95);
    assertThat(ladder.withRecall(0.6)).isGreaterThan(0.65).isLessThanOrEqualTo(0.75);
    assertThat(ladder.withRecall(1)).isGreaterThan(0.55).isLessThanOrEqualTo(0.65);
    assertThat(of(0.9, 0.1).withRecall(0.5)).isNull();
    assertThat(of(0.9, 0.1).withPrecision(0.5)).isNull();
  }
}
