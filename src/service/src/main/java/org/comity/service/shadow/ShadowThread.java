package org.comity.service.shadow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.service.decision.Decision;
import org.comity.service.shadow.ShadowQueue.Waiting;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;

/**
 * The one thread, of the lowest priority, on which shadows judge. It takes some comments of the
 * queue at a time; when a shadow becomes ready it first catches up what this process could not ask
 * it about.
 */
@Singleton
public final class ShadowThread {

  private static final int BATCH = 32;
  private static final long SECONDS_BETWEEN_SWEEPS = 600;
  private static final Logger LOG = Logger.getLogger(ShadowThread.class);

  private final Challengers challengers;
  private final ShadowQueue queue;
  private final ShadowWork work;
  private final Counter judged;
  private final Thread thread = new Thread(this::run, "comity-shadow");
  private volatile boolean isOpen;
  private boolean isFailing;
  private long sweptAt = System.nanoTime();

  @Inject
  ShadowThread(
      Challengers challengers, ShadowQueue queue, ShadowWork work, MeterRegistry registry) {
    this.challengers = challengers;
    this.queue = queue;
    this.work = work;
    this.judged =
        Counter.builder("comity.shadow.judged")
            .description("Comments that a bundle in the shadow judged beside the champion")
            .register(registry);
  }

  /** The priority is no more than a hint; that no request waits does not depend on it. */
  @SuppressWarnings("ThreadPriorityCheck")
  void start(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event) {
    isOpen = true;
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void run() {
    while (isOpen) {
      try {
        challengers.nextFresh().ifPresent(this::catchUp);
        List<Waiting> batch = queue.next(BATCH);
        if (!batch.isEmpty()) {
          judge(batch);
        }
        tidy();
      } catch (InterruptedException e) {
        isOpen = false;
      } catch (RuntimeException e) {
        tell(e);
      }
    }
  }

  private void judge(List<Waiting> batch) {
    try {
      judged.increment(work.judge(batch));
      isFailing = false;
    } catch (RuntimeException e) {
      batch.forEach(queue::drop);
      tell(e);
    }
  }

  /** What was decided while this process could not run it. */
  private void catchUp(Challenger challenger) {
    List<Decision> missed = work.missed(challenger);
    for (int begin = 0; begin < missed.size(); begin += BATCH) {
      if (!isOpen || !challengers.isCurrent(challenger)) {
        return;
      }
      List<Decision> part = missed.subList(begin, Math.min(begin + BATCH, missed.size()));
      judge(part.stream().map(decision -> new Waiting(challenger, decision)).toList());
    }
  }

  private void tidy() {
    queue.takeDropped().forEach(work::writeDropped);
    if (System.nanoTime() - sweptAt > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_SWEEPS)) {
      sweptAt = System.nanoTime();
      work.sweep();
    }
  }

  private void tell(RuntimeException failure) {
    if (!isFailing) {
      LOG.warnf(
          "Comments are not judged in the shadow for now: %s", failure.getClass().getSimpleName());
    }
    LOG.debug("not judged because of this", failure);
    isFailing = true;
  }

  @PreDestroy
  void stop() throws InterruptedException {
    isOpen = false;
    // Not interrupted: H2 would take that for a broken file.
    thread.join(5_000);
  }
}
