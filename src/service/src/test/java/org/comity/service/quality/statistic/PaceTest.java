package org.comity.service.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void measuresWhatLiesBetweenTwoDecisionsOfTheSamePerson() {
    Pace.Watch watch = new Pace.Watch();
    watch.decided("user:1", NOON);
    watch.decided("user:2", NOON.plusSeconds(1));
    watch.decided("user:1", NOON.plusSeconds(10));
    watch.decided("user:2", NOON.plusSeconds(21));
    assertThat(watch.pace()).isEqualTo(new Pace(4, 30, new Spread(2, 15, 19)));
    assertThat(watch.pace().perHour()).isEqualTo(240);
  }

  @Test
  void leavesOutPausesAndWhatOnePressDecided() {
    Pace.Watch watch = new Pace.Watch();
    watch.decided("user:1", NOON);
    watch.decided("user:1", NOON.plusMillis(100));
    watch.decided("user:1", NOON.plusSeconds(600));
    Pace pace = watch.pace();
    assertThat(pace.decisions()).isEqualTo(3);
    assertThat(pace.each()).isNull();
    assertThat(pace.perHour()).isNull();
  }

  @Test
  void knowsTheMedianAndTheNinthDecile() {
    assertThat(Spread.of(new double[] {5, 1, 3})).isEqualTo(new Spread(3, 3, 4.6));
    assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(1, 7, 7));
    assertThat(Spread.of(new double[0])).isNull();
  }
}
