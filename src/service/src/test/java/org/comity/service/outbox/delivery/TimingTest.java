package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void triesTenTimesWithinSomeThreeDays() {
    Duration all = Duration.ZERO;
    int attempts = 1;
    while (Timing.STANDARD.delayAfter(attempts, 0).isPresent()) {
      all = all.plus(Timing.STANDARD.delayAfter(attempts, 0).orElseThrow());
      attempts++;
    }
    assertThat(attempts).isEqualTo(10);
    assertThat(all)
        .isEqualTo(Duration.ofSeconds(5).plusMinutes(35).plusHours(2 + 5 + 10 + 14 + 20 + 24));
  }

  @Test
  void hasHalfOfItsAttemptsLeftAfterAnHour() {
    Duration tried = Duration.ZERO;
    int attempts = 1;
    while (tried.compareTo(Duration.ofHours(1)) <= 0) {
      tried = tried.plus(Timing.STANDARD.delayAfter(attempts, 0).orElseThrow());
      attempts++;
    }
    assertThat(attempts).isEqualTo(5);
    assertThat(tried).isEqualTo(Duration.ofSeconds(5).plusMinutes(35).plusHours(2));
  }

  @Test
  void makesADelayLongerByChanceAndNeverShorter() {
    assertThat(Timing.STANDARD.delayAfter(1, 0.5)).contains(Duration.ofMillis(5_250));
    assertThat(Timing.STANDARD.delayAfter(9, 0)).contains(Duration.ofHours(24));
    assertThat(Timing.STANDARD.delayAfter(10, 0)).isEmpty();
  }

  @Test
  void needsAnAttemptAndALeaseThatOutlastsIt() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Timing(List.of(), 0, second, Duration.ofSeconds(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Timing(List.of(second), 0, second, second))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
