package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void readsSeconds(int status) {
    assertThat(RetryAfter.read(status, "120", NOW)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void readsATime() {
    assertThat(RetryAfter.read(429, "Sat, 21 Nov 2026 12:01:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void waitsADayAtMost() {
    assertThat(RetryAfter.read(429, "999999999", NOW)).isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"soon", "-5", "Sat, 21 Nov 2026 11:00:00 GMT", "", "99999999999999999999"})
  void ignoresWhatSaysNothing(String value) {
    assertThat(RetryAfter.read(429, value, NOW)).isNull();
  }

  @Test
  void ignoresItWhereTheReceiverIsNotOverloaded() {
    assertThat(RetryAfter.read(500, "120", NOW)).isNull();
    assertThat(RetryAfter.read(429, null, NOW)).isNull();
  }
}
