package org.comity.service.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void hasWilsonsInterval() {
    // Newcombe (Statistics in Medicine 17, 1998), table I: 81 of 263 without continuity correction.
    Proportion some = Objects.requireNonNull(Proportion.of(81, 263));
    assertThat(some.value()).isCloseTo(0.3080, within(5e-5));
    assertThat(some.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(some.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void holdsWhereNothingWasFound() {
    // The same table: 0 of 20, and 1 of 29.
    Proportion none = Objects.requireNonNull(Proportion.of(0, 20));
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
    Proportion one = Objects.requireNonNull(Proportion.of(1, 29));
    assertThat(one.low()).isCloseTo(0.0061, within(5e-5));
    assertThat(one.high()).isCloseTo(0.1718, within(5e-5));
  }

  @Test
  void isNothingOfNone() {
    assertThat(Proportion.of(0, 0)).isNull();
    assertThat(new Proportion.Count().share()).isNull();
  }

  @Test
  void countsWeightsAsThatManyAndIsNoSurerForThem() {
    Proportion.Count count = new Proportion.Count();
    for (int i = 0; i < 10; i++) {
      count.add(i == 0, 100);
    }
    Proportion alike = count.share();
    assertThat(alike).isEqualTo(Proportion.of(1, 10));
    assertThat(count.hits()).isEqualTo(1);
    assertThat(count.hitWeights()).isEqualTo(100);
    count.add(true, 1);
    Proportion uneven = Objects.requireNonNull(count.share());
    assertThat(uneven.value()).isCloseTo(101.0 / 1001, within(1e-12));
    assertThat(uneven.n()).isEqualTo(11);
    assertThat(uneven.high() - uneven.low()).isGreaterThan(0.3);
  }
}
