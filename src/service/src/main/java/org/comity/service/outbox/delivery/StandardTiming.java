package org.comity.service.outbox.delivery;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives those who deliver the timing of the standard, where nobody gives them another. */
final class StandardTiming {

  StandardTiming() {}

  @Produces
  @DefaultBean
  @Singleton
  static Timing timing() {
    return Timing.STANDARD;
  }
}
