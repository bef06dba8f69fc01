package org.comity.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlattCalibratorTest {

  @Test
  void findsTheCurveThatMadeTheLabels() {
    SplittableRandom random = new SplittableRandom(3);
    double[] raw = new double[50_000];
    double[] labels = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = random.nextDouble(-4, 4);
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * raw[i] - 1))) ? 1 : 0;
    }
    PlattCalibrator curve = PlattCalibrator.fit(raw, labels);
    assertThat(curve.slope()).isCloseTo(2, within(0.06));
    assertThat(curve.intercept()).isCloseTo(-1, within(0.06));
  }

  /** A blend's raw scores of what is rare lie far below 0, and may be of any size. */
  @ParameterizedTest
  @CsvSource({"-33, 1", "-400, 1", "50, 1", "0, 100", "0, 0.001", "-1e4, 30"})
  void findsItWhereverTheScoresLie(double shift, double size) {
    SplittableRandom random = new SplittableRandom(4);
    double[] raw = new double[2000];
    double[] moved = new double[raw.length];
    double[] labels = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = random.nextDouble(-4, 4);
      moved[i] = size * raw[i] + shift;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-(raw[i] - 3))) ? 1 : 0;
    }
    PlattCalibrator plain = PlattCalibrator.fit(raw, labels);
    PlattCalibrator far = PlattCalibrator.fit(moved, labels);
    assertThat(plain.slope()).isCloseTo(1, within(0.15));
    assertThat(far.slope() * size).isCloseTo(plain.slope(), within(1e-4));
    for (int i = 0; i < raw.length; i++) {
      assertThat(far.calibrate(moved[i])).isCloseTo(plain.calibrate(raw[i]), within(1e-4));
    }
  }

  @Test
  void takesTheMeanWhereScoresDoNotTellRowsApart() {
    PlattCalibrator curve =
        PlattCalibrator.fit(new double[] {-30, -30, -30, -30}, new double[] {0, 1, 0, 0});
    assertThat(curve.calibrate(-30)).isBetween(0.2, 0.4);
  }

  @Test
  void staysFiniteForSeparableRows() {
    PlattCalibrator curve =
        PlattCalibrator.fit(new double[] {-1, -2, 1, 2}, new double[] {0, 0, 1, 1});
    assertThat(curve.calibrate(2)).isBetween(0.5, 0.99);
  }

  @Test
  void keepsTheOrder() {
    PlattCalibrator curve = new PlattCalibrator(0.3, -2);
    assertThat(curve.calibrate(1)).isGreaterThan(curve.calibrate(0.999));
  }

  @Test
  void takesScoresAtTheirWordWhereThereIsNothingToLearn() {
    assertThat(PlattCalibrator.fit(new double[] {1, 2}, new double[] {1, 1}))
        .isEqualTo(PlattCalibrator.identity());
    assertThat(PlattCalibrator.fit(new double[0], new double[0]))
        .isEqualTo(PlattCalibrator.identity());
    assertThat(PlattCalibrator.fit(new double[] {1, 2, 3, 4}, new double[] {1, 1, 0, 0}))
        .isEqualTo(PlattCalibrator.identity());
  }

  @Test
  void refusesACurveThatFalls() {
    assertThatThrownBy(() -> new PlattCalibrator(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlattCalibrator(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
