package org.comity.service.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.service.drift.StabilityIndex.Compared;
import org.junit.jupiter.api.Test;

class StabilityIndexTest {

  private static final double[] HUNDRED =
      IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray();

  @Test
  void isNoughtWhereNothingChanged() {
    assertThat(StabilityIndex.of(HUNDRED, HUNDRED, 10).index()).isZero();
  }

  @Test
  void staysSmallForAnotherSampleOfTheSame() {
    Random random = new Random(20_261_122);
    double[] one = random.doubles(2_000).toArray();
    double[] other = random.doubles(2_000).toArray();
    assertThat(StabilityIndex.of(one, other, 10).index()).isPositive().isLessThan(0.02);
  }

  @Test
  void isWhatTheFormulaSays() {
    double[] above = IntStream.range(0, 100).mapToDouble(i -> 0.5 + i / 1_000.0).toArray();
    Compared compared = StabilityIndex.of(HUNDRED, above, 2);
    assertThat(compared.edges()).containsExactly(0.49);
    double p = 50.5 / 101;
    double q = 0.5 / 101;
    double expected = (q - p) * Math.log(q / p) + (1 - q - p) * Math.log((1 - q) / p);
    assertThat(compared.index()).isCloseTo(expected, within(1e-12)).isGreaterThan(2);
  }

  @Test
  void growsWithTheShift() {
    double small = StabilityIndex.of(HUNDRED, shifted(0.05), 10).index();
    double large = StabilityIndex.of(HUNDRED, shifted(0.3), 10).index();
    assertThat(large).isGreaterThan(small);
    assertThat(small).isPositive();
  }

  @Test
  void tellsWhatIsNewFromAValueThatAllHad() {
    double[] half = DoubleStream.generate(() -> 0.5).limit(50).toArray();
    assertThat(StabilityIndex.of(half, half, 10).index()).isZero();
    for (double other : new double[] {0.2, 0.7}) {
      double[] all = DoubleStream.generate(() -> other).limit(50).toArray();
      assertThat(StabilityIndex.of(half, all, 10).index()).isGreaterThan(2);
    }
    double[] nought = new double[50];
    assertThat(StabilityIndex.of(nought, nought, 10).edges()).containsExactly(0.0);
    assertThat(StabilityIndex.of(nought, half, 10).index()).isGreaterThan(2);
  }

  private static double[] shifted(double by) {
    return DoubleStream.of(HUNDRED).map(value -> value + by).toArray();
  }
}
