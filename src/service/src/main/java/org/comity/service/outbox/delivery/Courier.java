package org.comity.service.outbox.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.comity.service.outbox.Bell;
import org.comity.service.outbox.Outbox.Taken;
import org.comity.service.scoring.LoadedModel;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what is due, several messages at once. One thread takes messages from the outbox and
 * hands them to a few that post them. An endpoint that is slow gets only a part of these, so that
 * others need not wait for it.
 */
@Singleton
public final class Courier {

  private static final Logger LOG = Logger.getLogger(Courier.class);

  /** So many messages are under way at once. */
  private static final int THREADS = 16;

  /** So many are taken at once, and an endpoint that has as many under way gets no more. */
  private static final int FEW = 4;

  private static final Duration IDLE = Duration.ofMillis(250);
  private static final long PATIENCE_MILLIS = 5_000;

  private final Bell bell;
  private final Ledger ledger;
  private final Delivery delivery;
  private final Semaphore free = new Semaphore(THREADS);
  private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();
  private @Nullable Thread taker;
  private @Nullable ExecutorService posters;
  private volatile boolean isOpen;
  private volatile boolean isTroubled;

  @Inject
  Courier(Bell bell, Ledger ledger, Delivery delivery) {
    this.bell = bell;
    this.ledger = ledger;
    this.delivery = delivery;
  }

  /** Last of all: a start that fails must not be seen halfway by this thread. */
  void start(@Observes @Priority(LoadedModel.READY_PRIORITY) StartupEvent event) {
    start();
  }

  /** Begins, with whatever waits. */
  synchronized void start() {
    ExecutorService pool =
        Executors.newFixedThreadPool(THREADS, work -> daemon(work, "comity-webhooks"));
    Thread thread = daemon(() -> work(pool), "comity-outbox");
    isOpen = true;
    posters = pool;
    taker = thread;
    thread.start();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread made = new Thread(work, name);
    made.setDaemon(true);
    return made;
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop();
  }

  /**
   * Takes nothing more and waits a little for what is under way. What is not noted by then is
   * delivered again.
   */
  synchronized void stop() throws InterruptedException {
    isOpen = false;
    bell.ring();
    // Neither is interrupted: H2 would take that for a broken file.
    if (taker != null) {
      taker.join(PATIENCE_MILLIS);
    }
    if (posters != null) {
      posters.shutdown();
      boolean unused = posters.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void work(ExecutorService pool) {
    while (isOpen) {
      try {
        if (takeSome(pool) == 0) {
          bell.await(IDLE);
        }
      } catch (InterruptedException e) {
        isOpen = false;
      }
    }
  }

  private int takeSome(ExecutorService pool) {
    int room = Math.min(FEW, free.availablePermits());
    if (room == 0) {
      return 0;
    }
    try {
      List<Taken> due = ledger.take(room, busy());
      due.forEach(taken -> send(pool, taken));
      isTroubled = false;
      return due.size();
    } catch (RuntimeException e) {
      tell(e);
      return 0;
    }
  }

  private Set<Long> busy() {
    return underWay.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEW)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void send(ExecutorService pool, Taken taken) {
    long endpoint = taken.endpoint().id();
    // Never waits: nobody else acquires, and there was room.
    free.acquireUninterruptibly();
    underWay.merge(endpoint, 1, Integer::sum);
    pool.execute(
        () -> {
          try {
            ledger.note(taken, delivery.attempt(taken));
          } catch (RuntimeException e) {
            tell(e);
          } finally {
            underWay.computeIfPresent(endpoint, (id, count) -> count > 1 ? count - 1 : null);
            free.release();
            bell.ring();
          }
        });
  }

  /** Once, and not again every second while the database is away. */
  private void tell(RuntimeException failure) {
    if (!isTroubled) {
      isTroubled = true;
      LOG.warnf(
          "Webhooks: the outbox could not be read or written and is tried again: %s",
          failure.getClass().getSimpleName());
    }
    LOG.debug("the outbox failed", failure);
  }
}
