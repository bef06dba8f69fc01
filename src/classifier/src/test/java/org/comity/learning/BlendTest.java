package org.comity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlendTest {

  private static final int ROWS = 4000;
  private static final double LOUD = 5;

  private final SplittableRandom random = new SplittableRandom(3);
  private final double[] quiet = new double[ROWS];
  private final double[] loud = new double[ROWS];
  private final double[] truth = new double[ROWS];
  private final double[] labels = new double[ROWS];

  /** Two opinions of one truth, as good as one another; one speaks five times as loud. */
  BlendTest() {
    for (int i = 0; i < ROWS; i++) {
      truth[i] = normal() * 2;
      quiet[i] = truth[i] + normal();
      loud[i] = LOUD * (truth[i] + normal()) + 7;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth[i])) ? 1 : 0;
    }
  }

  private double normal() {
    double sum = -6;
    for (int n = 0; n < 12; n++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  @Test
  void neitherIsLouder() {
    Blend blend = Blend.fit(new Blend.Parts(quiet, loud, new double[ROWS]), labels);
    assertThat(blend.linear()).isCloseTo(LOUD * blend.network(), within(0.05 * blend.linear()));
  }

  @Test
  void theSumIsNearToLogOdds() {
    Blend blend = Blend.fit(new Blend.Parts(quiet, loud, new double[ROWS]), labels);
    double[] joined = blend.join(new Blend.Parts(quiet, loud, new double[ROWS]));
    double shift = 7 * blend.network();
    double gap = 0;
    for (int i = 0; i < ROWS; i++) {
      double said = 1 / (1 + Math.exp(shift - joined[i]));
      gap += said - labels[i];
    }
    assertThat(gap / ROWS).as("on the whole").isCloseTo(0, within(0.02));
    double high = 0;
    double promised = 0;
    for (int i = 0; i < ROWS; i++) {
      if (joined[i] - shift > 1) {
        high += labels[i];
        promised += 1 / (1 + Math.exp(shift - joined[i]));
      }
    }
    assertThat(high / promised).as("where both are sure").isCloseTo(1, within(0.05));
  }

  @Test
  void joinsByWeight() {
    double[] joined =
        new Blend(2, 0.5, 3)
            .join(new Blend.Parts(new double[] {1, -1}, new double[] {4, 0}, new double[] {0, 1}));
    assertThat(joined).containsExactly(4, 1);
  }

  @Test
  void withoutANetworkTheLinearModelSpeaksAlone() {
    assertThat(Blend.fit(new Blend.Parts(quiet, new double[ROWS], new double[ROWS]), labels))
        .isEqualTo(new Blend(1, 0, 0));
    assertThat(
            Blend.fit(
                new Blend.Parts(new double[] {2}, new double[] {3}, new double[1]),
                new double[] {1}))
        .isEqualTo(new Blend(1, 0, 0));
    assertThat(
            Blend.fit(new Blend.Parts(new double[0], new double[0], new double[0]), new double[0]))
        .isEqualTo(new Blend(1, 0, 0));
  }

  @Test
  void weightsStayAboveZeroWhereBothAreWrong() {
    double[] inverted = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      inverted[i] = 1 - labels[i];
    }
    Blend blend = Blend.fit(new Blend.Parts(quiet, loud, new double[ROWS]), inverted);
    assertThat(blend.linear()).isPositive();
    assertThat(blend.network()).isPositive();
  }
}
