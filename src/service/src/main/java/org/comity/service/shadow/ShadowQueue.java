package org.comity.service.shadow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionObserver;
import org.comity.service.decision.DecisionSource;
import org.jdbi.v3.core.Handle;

/**
 * What policies decided and what was kept, on its way to the shadows: it comes here after the
 * commit, and where {@value #CAPACITY} comments wait already it is left out and counted, so that
 * nobody ever waits for a shadow. Safe for use by many threads.
 */
@Singleton
final class ShadowQueue implements DecisionObserver {

  /** Some seconds of work. */
  static final int CAPACITY = 2_000;

  private static final long POLL_MILLIS = 200;

  private final Challengers challengers;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Map<Long, Long> dropped = new ConcurrentHashMap<>();
  private final Counter counter;

  /** A decision that a challenger shall be asked about. */
  record Waiting(Challenger challenger, Decision decision) {}

  @Inject
  ShadowQueue(Challengers challengers, MeterRegistry registry) {
    this.challengers = challengers;
    this.counter =
        Counter.builder("comity.shadow.dropped")
            .description("Comments that a bundle in the shadow could not judge in time")
            .register(registry);
    registry.gauge("comity.shadow.waiting", queue, BlockingQueue::size);
  }

  @Override
  public void decided(Handle handle, Decision decision, boolean isFirst) {
    if (decision.by().source() == DecisionSource.POLICY && decision.commentId() != null) {
      challengers
          .of(decision.communityId())
          .filter(challenger -> !challenger.shadow().bundle().equals(decision.by().bundleId()))
          .map(challenger -> new Waiting(challenger, decision))
          .ifPresent(waiting -> handle.afterCommit(() -> offer(waiting)));
    }
  }

  private void offer(Waiting waiting) {
    if (!queue.offer(waiting)) {
      drop(waiting);
    }
  }

  /** Leaves one out. */
  void drop(Waiting waiting) {
    counter.increment();
    dropped.merge(waiting.challenger().shadow().id(), 1L, Long::sum);
  }

  /** What has been left out since this was asked the last time, by shadow. */
  Map<Long, Long> takeDropped() {
    Map<Long, Long> taken = new HashMap<>();
    for (Long shadow : List.copyOf(dropped.keySet())) {
      Long count = dropped.remove(shadow);
      if (count != null) {
        taken.put(shadow, count);
      }
    }
    return taken;
  }

  /** Waits a moment for something to do; without what nobody wants judged any more. */
  List<Waiting> next(int most) throws InterruptedException {
    List<Waiting> batch = new ArrayList<>(most);
    Waiting first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, most - 1);
      batch.removeIf(waiting -> !challengers.isCurrent(waiting.challenger()));
    }
    return batch;
  }
}
