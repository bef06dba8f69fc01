package org.comity.service.inbox;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.scoring.ScoringThreads;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * What was delivered. Of two that come at once the second waits for the first; one that comes later
 * finds it in the table. The row is written after the work and before the answer, so a delivery
 * that was cut short is done again: the work itself must bear that, as keeping a comment does. Safe
 * for use by many threads.
 */
@Singleton
public final class Deliveries {

  /** Longer than any sender tries: the longest schedule known to us ends after four days. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final long SECONDS_BETWEEN_CLEANINGS = 3_600;

  private final Database database;
  private final DecisionLog log;
  private final Clock clock = Database.CLOCK;
  private final ConcurrentMap<Delivery, Uni<Receipt>> underway = new ConcurrentHashMap<>();

  /**
   * Knows nothing of its own.
   *
   * @param database where the table is
   * @param log where decisions are found again
   */
  @Inject
  public Deliveries(Database database, DecisionLog log) {
    this.database = database;
    this.log = log;
  }

  void clean(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly(
        "forgetting old deliveries",
        () -> forgetBefore(this.clock.instant().minus(REMEMBERED)),
        SECONDS_BETWEEN_CLEANINGS);
  }

  /**
   * Does the work of a delivery, unless it was done before.
   *
   * @param delivery which
   * @param work gives a decision, or nothing if there was nothing to decide
   * @return after the delivery is noted; fails as the work does, or with {@code
   *     StorageUnavailableException}, and then the sender should try again
   */
  public Uni<Receipt> once(Delivery delivery, Supplier<Uni<Optional<Decision>>> work) {
    Uni<Receipt> own =
        ScoringThreads.runOnWorker(() -> find(delivery))
            .flatMap(
                known ->
                    known.isPresent()
                        ? Uni.createFrom().item(known.get())
                        : work.get().flatMap(decision -> noted(delivery, decision)))
            .onTermination()
            .invoke(() -> underway.remove(delivery))
            .memoize()
            .indefinitely();
    Uni<Receipt> first = underway.putIfAbsent(delivery, own);
    return first == null ? own : first.map(Receipt::repeated);
  }

  private Optional<Receipt> find(Delivery delivery) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(decision_id, 0) from deliveries
                    where community_id = :communityId and door = :label
                      and external_id = :externalId\
                    """)
                .bindMethods(delivery)
                .bind("label", delivery.door().label())
                .mapTo(Long.class)
                .findOne()
                .map(id -> new Receipt(log.find(handle, delivery.communityId(), id), true)));
  }

  private Uni<Receipt> noted(Delivery delivery, Optional<Decision> decision) {
    return ScoringThreads.runOnWorker(
        () -> {
          int unused = database.transact(handle -> insert(handle, delivery, decision));
          return new Receipt(decision, false);
        });
  }

  private int insert(Handle handle, Delivery delivery, Optional<Decision> decision) {
    return handle
        .createUpdate(
            """
            insert into deliveries (community_id, door, external_id, decision_id, received_at)
            values (:communityId, :label, :externalId, :decision, :now) on conflict do nothing\
            """)
        .bindMethods(delivery)
        .bind("label", delivery.door().label())
        .bind("decision", decision.map(Decision::id).orElse(null))
        .bind("now", clock.instant())
        .execute();
  }

  /**
   * Forgets old ones.
   *
   * @param time before which they came
   * @return how many
   */
  int forgetBefore(Instant time) {
    return database.transact(
        handle ->
            handle
                .createUpdate("delete from deliveries where received_at < :time")
                .bind("time", time)
                .execute());
  }
}
