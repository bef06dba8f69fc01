package org.comity.service.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.split.Side.CALIBRATE;
import static org.comity.service.split.Side.TEST;
import static org.comity.service.split.Side.TRAIN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SideTest {

  @ParameterizedTest
  @EnumSource(Side.class)
  void staysWhereBothAre(Side side) {
    assertThat(Side.of(side, side)).isEqualTo(side);
    assertThat(Side.of(side, null)).isEqualTo(side);
    assertThat(Side.of(null, side)).isEqualTo(side);
  }

  @Test
  void calibratesWhereNeitherTests() {
    assertThat(Side.of(TRAIN, CALIBRATE)).isEqualTo(CALIBRATE);
    assertThat(Side.of(CALIBRATE, TRAIN)).isEqualTo(CALIBRATE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Side.class,
      names = {"TRAIN", "CALIBRATE"})
  void belongsNowhereWhereOneTests(Side other) {
    assertThat(Side.of(TEST, other)).isNull();
    assertThat(Side.of(other, TEST)).isNull();
  }
}
