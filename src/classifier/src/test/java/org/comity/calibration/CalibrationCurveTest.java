package org.comity.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.calibration.CalibrationCurve.Knot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationCurveTest {

  private static final int ECE_BINS = 15;

  /** Two steps with a plateau between: no logistic curve. */
  private static double truth(double raw) {
    return 0.04 + 0.42 / (1 + Math.exp(-5 * (raw + 2))) + 0.5 / (1 + Math.exp(-5 * (raw - 2)));
  }

  private static final class Rows {

    private final double[] raw;
    private final double[] labels;

    private Rows(double[] raw, double[] labels) {
      this.raw = raw;
      this.labels = labels;
    }

    static Rows draw(SplittableRandom random, int count, DoubleUnaryOperator truth) {
      double[] raw = random.doubles(count, -5, 5).toArray();
      double[] labels =
          DoubleStream.of(raw)
              .map(score -> random.nextDouble() < truth.applyAsDouble(score) ? 1 : 0)
              .toArray();
      return new Rows(raw, labels);
    }

    double calibrationError(DoubleUnaryOperator curve) {
      double[] gaps = new double[ECE_BINS];
      for (int i = 0; i < raw.length; i++) {
        double score = curve.applyAsDouble(raw[i]);
        gaps[(int) Math.min(ECE_BINS - 1, score * ECE_BINS)] += score - labels[i];
      }
      return DoubleStream.of(gaps).map(Math::abs).sum() / raw.length;
    }
  }

  /** The mean of ten draws: one may be lucky. */
  @Test
  void bendsWhereTheTruthIsNotLogistic() {
    double logistic = 0;
    double bent = 0;
    for (long seed = 1; seed <= 10; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rows rows = Rows.draw(random, 10_000, CalibrationCurveTest::truth);
      Rows fresh = Rows.draw(random, 100_000, CalibrationCurveTest::truth);
      CalibrationCurve curve = CalibrationCurve.fit(rows.raw, rows.labels);
      PlattCalibrator platt = PlattCalibrator.fit(rows.raw, rows.labels);
      logistic += fresh.calibrationError(platt::calibrate) / 10;
      bent += fresh.calibrationError(curve::calibrate) / 10;
    }
    assertThat(logistic).isGreaterThan(0.03);
    assertThat(bent).isLessThan(0.01);
  }

  @Test
  void staysNearTheLogisticCurveWhereThatIsTheTruth() {
    Rows rows = Rows.draw(new SplittableRandom(12), 10_000, raw -> 1 / (1 + Math.exp(1 - raw)));
    CalibrationCurve curve = CalibrationCurve.fit(rows.raw, rows.labels);
    for (double raw = -5; raw <= 5; raw += 0.1) {
      assertThat(curve.calibrate(raw)).isCloseTo(1 / (1 + Math.exp(1 - raw)), within(0.07));
    }
  }

  static List<Long> seeds() {
    return IntStream.range(0, 60).mapToObj(seed -> 1000L + seed).toList();
  }

  /** Whatever the rows: few, many, tied, of one kind, in inverted order, with fractions. */
  @ParameterizedTest
  @MethodSource("seeds")
  void alwaysRises(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double scale = Math.pow(10, random.nextInt(-3, 4));
    double step = random.nextBoolean() ? scale : 0;
    double lift = random.nextDouble(-6, 6);
    double sense = random.nextDouble(-1, 3);
    boolean fractions = random.nextBoolean();
    double[] raw = new double[random.nextInt(0, 3000)];
    double[] targets = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      double score = random.nextDouble(-4, 4);
      double share = 1 / (1 + Math.exp(-sense * score - lift));
      raw[i] = step > 0 ? Math.rint(score) * step : score * scale;
      targets[i] = fractions ? share : random.nextDouble() < share ? 1 : 0;
    }
    CalibrationCurve curve = CalibrationCurve.fit(raw, targets);
    double before = Double.NEGATIVE_INFINITY;
    for (double at = -8; at <= 8; at += 1 / 64.0) {
      double logOdds = curve.logOdds(at * scale);
      assertThat(logOdds).isFinite().isGreaterThan(before);
      assertThat(curve.calibrate(at * scale)).isBetween(0.0, 1.0);
      assertThat(curve.at(0.01).calibrate(at * scale)).isBetween(0.0, 1.0);
      before = logOdds;
    }
    assertThat(CalibrationCurve.fit(raw, targets)).isEqualTo(curve);
  }

  @Test
  void isTheLogisticCurveWhereRowsOrPositivesAreFew() {
    SplittableRandom random = new SplittableRandom(13);
    Rows few = Rows.draw(random, 199, CalibrationCurveTest::truth);
    Rows rare = Rows.draw(random, 5000, raw -> 0.002);
    assertThat(DoubleStream.of(rare.labels).sum()).isBetween(1.0, 29.0);
    for (Rows rows : List.of(few, rare)) {
      PlattCalibrator platt = PlattCalibrator.fit(rows.raw, rows.labels);
      CalibrationCurve curve = CalibrationCurve.fit(rows.raw, rows.labels);
      assertThat(curve.knots()).containsExactly(new Knot(0, platt.intercept()));
      assertThat(curve.calibrate(1.5)).isCloseTo(platt.calibrate(1.5), within(1e-12));
    }
  }

  @Test
  void movesToAnotherShareOfPositives() {
    CalibrationCurve even = CalibrationCurve.identity();
    assertThat(even.at(0.1).calibrate(0)).isCloseTo(0.1, within(1e-12));
    // Odds of 3 at 1:1 are odds of 1/3 at 1:9.
    assertThat(even.at(0.1).calibrate(Math.log(3))).isCloseTo(0.25, within(1e-12));
    // From 1:4 to 1:1 odds grow fourfold.
    CalibrationCurve fifth = new CalibrationCurve(1, List.of(new Knot(0, 0)), 0.2);
    assertThat(fifth.at(0.5).calibrate(0)).isCloseTo(0.8, within(1e-12));
    assertThat(fifth.at(0.2).calibrate(0.7)).isEqualTo(fifth.calibrate(0.7));
    assertThatThrownBy(() -> even.at(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> even.at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goesStraightBetweenKnotsAndWithItsSlopeBeyond() {
    CalibrationCurve curve =
        new CalibrationCurve(2, List.of(new Knot(-1, -3), new Knot(1, 0), new Knot(2, 4)), 0.5);
    assertThat(DoubleStream.of(-2, -1, 0, 1, 1.75, 2, 3).map(curve::logOdds).toArray())
        .containsExactly(-5, -3, -1.5, 0, 3, 4, 6);
  }

  @Test
  void takesScoresAtTheirWordWhereThereIsNothingToLearn() {
    assertThat(CalibrationCurve.fit(new double[0], new double[0]))
        .isEqualTo(CalibrationCurve.identity());
    assertThat(CalibrationCurve.fit(new double[] {7}, new double[] {1}))
        .isEqualTo(CalibrationCurve.identity());
    CalibrationCurve all = CalibrationCurve.fit(new double[1000], ones(1000));
    assertThat(all.calibrate(0.3)).isCloseTo(1 / (1 + Math.exp(-0.3)), within(1e-12));
    assertThat(all.prior()).isEqualTo(0.9995);
  }

  @Test
  void readsItsPriorOffTiedRows() {
    double[] targets = ones(1000);
    IntStream.range(0, 750).forEach(i -> targets[i] = 0);
    CalibrationCurve curve = CalibrationCurve.fit(new double[1000], targets);
    assertThat(curve.prior()).isEqualTo(0.25);
    assertThat(curve.calibrate(0)).isCloseTo(0.25, within(0.001));
  }

  private static double[] ones(int count) {
    return DoubleStream.generate(() -> 1).limit(count).toArray();
  }

  @Test
  void stopsAtProbabilitiesOfNoneAndAll() {
    CalibrationCurve curve = CalibrationCurve.identity();
    assertThat(curve.at(0.01).calibrate(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(curve.at(0.01).calibrate(Double.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThatThrownBy(() -> curve.calibrate(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comesBackFromJson() throws Exception {
    Rows rows = Rows.draw(new SplittableRandom(14), 2000, CalibrationCurveTest::truth);
    CalibrationCurve curve = CalibrationCurve.fit(rows.raw, rows.labels);
    ObjectMapper json = new ObjectMapper();
    assertThat(curve.knots()).hasSizeBetween(3, 40);
    assertThat(json.readValue(json.writeValueAsString(curve), CalibrationCurve.class))
        .isEqualTo(curve);
  }

  @Test
  void refusesWhatDoesNotRise() {
    Knot zero = new Knot(0, 0);
    for (List<Knot> knots :
        List.of(
            List.<Knot>of(),
            List.of(zero, new Knot(1, 0)),
            List.of(zero, new Knot(0, 1)),
            List.of(zero, new Knot(-1, -1)))) {
      assertThatThrownBy(() -> new CalibrationCurve(1, knots, 0.5))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new CalibrationCurve(0, List.of(zero), 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalibrationCurve(1, List.of(zero), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Knot(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CalibrationCurve.fit(new double[] {Double.NaN}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CalibrationCurve.fit(new double[] {1}, new double[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CalibrationCurve.fit(new double[] {1}, new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
