package org.comity.service.outbox.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;

/** The tests' timing: days within seconds. */
final class TestTiming {

  /** Long enough for a receiver to come back on a busy machine. */
  static final int ATTEMPTS = 40;

  TestTiming() {}

  @Produces
  @Singleton
  static Timing timing() {
    return new Timing(
        Collections.nCopies(ATTEMPTS, Duration.ofMillis(100)),
        0,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15));
  }
}
