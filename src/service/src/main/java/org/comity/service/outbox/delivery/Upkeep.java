package org.comity.service.outbox.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.Messages;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;

/**
 * Counts what was not delivered, for whoever watches the metrics, and deletes what was delivered a
 * week ago and dead letters of a quarter of a year ago.
 */
@Singleton
public final class Upkeep {

  static final Duration KEEP_DELIVERED = Duration.ofDays(7);
  static final Duration KEEP_DEAD = Duration.ofDays(90);

  private static final long SECONDS_BETWEEN_COUNTS = 5;
  private static final long SECONDS_BETWEEN_DELETIONS = 3_600;

  private final Messages messages;
  private final Clock clock = Database.CLOCK;
  private volatile Map<State, Long> undelivered = Map.of();

  @Inject
  Upkeep(Messages messages, MeterRegistry registry) {
    this.messages = messages;
    gauge(State.PENDING, "Messages to webhooks that will be tried, or tried again", registry);
    gauge(State.DEAD, "Messages to webhooks that were tried often enough", registry);
  }

  private void gauge(State state, String description, MeterRegistry registry) {
    Gauge.builder("comity.webhooks.messages", () -> undelivered.getOrDefault(state, 0L))
        .description(description)
        .tag("state", state.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  void start(
      @Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clockwork) {
    clockwork.repeatQuietly("counting webhook messages", this::count, SECONDS_BETWEEN_COUNTS);
    clockwork.repeatQuietly(
        "deleting old webhook messages", () -> delete(clock.instant()), SECONDS_BETWEEN_DELETIONS);
  }

  private void count() {
    undelivered = messages.countUndelivered();
  }

  int delete(Instant now) {
    return messages.delete(now.minus(KEEP_DELIVERED), now.minus(KEEP_DEAD));
  }
}
