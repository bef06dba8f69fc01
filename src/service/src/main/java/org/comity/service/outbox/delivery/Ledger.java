package org.comity.service.outbox.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Outbox;
import org.comity.service.outbox.Outbox.Failure;
import org.comity.service.outbox.Outbox.Order;
import org.comity.service.outbox.Outbox.Taken;
import org.comity.service.outbox.delivery.Answer.Delivered;
import org.comity.service.outbox.delivery.Answer.Failed;
import org.comity.service.outbox.delivery.Answer.Gone;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;

/** Takes messages that are due, and writes down and counts what came of them. */
@Singleton
final class Ledger {

  private static final String ACTOR = "comity";
  private static final String GONE = "The receiver answered 410: it wants nothing any more.";

  private final Outbox outbox;
  private final Endpoints endpoints;
  private final Timing timing;
  private final Counter delivered;
  private final Counter failed;
  private final Clock clock = Database.CLOCK;

  @Inject
  Ledger(Outbox outbox, Endpoints endpoints, Timing timing, MeterRegistry registry) {
    this.outbox = outbox;
    this.endpoints = endpoints;
    this.timing = timing;
    this.delivered = attempts("delivered", registry);
    this.failed = attempts("failed", registry);
  }

  private static Counter attempts(String outcome, MeterRegistry registry) {
    return Counter.builder("comity.webhooks.attempts")
        .description("Attempts to deliver a message to a webhook, by what came of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  List<Taken> take(int limit, Set<Long> busy) {
    Instant now = clock.instant();
    return outbox.take(new Order(now, now.plus(timing.lease()), limit, busy));
  }

  void note(Taken taken, Answer answer) {
    if (answer instanceof Delivered good) {
      delivered.increment();
      outbox.noteDelivered(taken.message(), good.status());
      return;
    }
    failed.increment();
    if (answer instanceof Failed bad) {
      outbox.noteFailed(taken.message(), failure(taken.message(), bad));
    } else {
      outbox.noteFailed(taken.message(), new Failure(Gone.STATUS, GONE, null));
      endpoints.disable(taken.endpoint(), GONE, ACTOR);
    }
  }

  private Failure failure(Message message, Failed failed) {
    double chance = ThreadLocalRandom.current().nextDouble();
    @Nullable Instant next =
        timing
            .delayAfter(message.attempts() + 1, chance)
            .map(delay -> clock.instant().plus(longer(delay, failed.retryAfter())))
            .orElse(null);
    return new Failure(failed.status(), failed.error(), next);
  }

  private static Duration longer(Duration delay, @Nullable Duration asked) {
    return asked != null && asked.compareTo(delay) > 0 ? asked : delay;
  }
}
