package org.comity.service.moderation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.comity.service.store.Database;
import org.comity.service.store.StorageUnavailableException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The queue in front of the database. One thread takes what is waiting and commits it together,
 * which is many times faster than one by one; who waits is answered after the commit, so that an
 * answer means that the comment is on disk. A full queue refuses, and nothing in it is forgotten
 * without its sender being told.
 */
@Singleton
final class Intake {

  /** Some seconds of work: who would wait longer had better come again. */
  static final int CAPACITY = 4_096;

  private static final int BATCH = 128;
  private static final long POLL_MILLIS = 100;
  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final Database database;
  private final Keeping keeping;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final Counter kept;
  private final Counter refused;
  private final Thread thread = new Thread(this::work, "comity-intake");
  private volatile boolean isOpen;

  private record Waiting(Judged judged, UniEmitter<? super Outcome> sender) {}

  /** Either of the two. */
  private record Result(@Nullable Outcome outcome, @Nullable ContradictionException refusal) {}

  @Inject
  Intake(Database database, Keeping keeping, MeterRegistry registry) {
    this.database = database;
    this.keeping = keeping;
    this.kept =
        Counter.builder("comity.comments.kept")
            .description("Comments kept in the database with a decision")
            .register(registry);
    this.refused =
        Counter.builder("comity.comments.not_kept")
            .description("Comments that could not be kept, and whose senders were told so")
            .register(registry);
    registry.gauge("comity.intake.waiting", queue, BlockingQueue::size);
  }

  void start(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event) {
    isOpen = true;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Keeps a comment.
   *
   * @param judged what to keep
   * @return after the commit; fails with {@link StorageUnavailableException} if it was not kept,
   *     and with {@link ContradictionException} if it could not be
   */
  Uni<Outcome> keep(Judged judged) {
    return Uni.createFrom()
        .emitter(
            sender -> {
              if (!isOpen || !queue.offer(new Waiting(judged, sender))) {
                refused.increment();
                sender.fail(
                    new StorageUnavailableException(
                        "more comments are waiting to be kept than the database can take"));
              }
            });
  }

  private void work() {
    List<Waiting> batch = new ArrayList<>(BATCH);
    while (isOpen) {
      try {
        Waiting first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          keep(batch);
        }
      } catch (InterruptedException e) {
        isOpen = false;
      } finally {
        batch.clear();
      }
    }
  }

  private void keep(List<Waiting> batch) {
    try {
      List<Result> results = database.insist(handle -> keepAll(handle, batch));
      for (int i = 0; i < batch.size(); i++) {
        answer(batch.get(i), results.get(i));
      }
    } catch (RuntimeException e) {
      if (batch.size() > 1 && !(e instanceof StorageUnavailableException)) {
        // One of them is at fault, and the others shall not suffer for it.
        batch.forEach(one -> keep(List.of(one)));
      } else {
        LOG.warnf("%d comments were not kept: %s", batch.size(), e.getClass().getSimpleName());
        LOG.debug("not kept because of this", e);
        refused.increment(batch.size());
        batch.forEach(one -> one.sender().fail(e));
      }
    }
  }

  private void answer(Waiting one, Result result) {
    if (result.outcome() != null) {
      kept.increment();
      one.sender().complete(result.outcome());
    } else if (result.refusal() != null) {
      refused.increment();
      one.sender().fail(result.refusal());
    }
  }

  private List<Result> keepAll(Handle handle, List<Waiting> batch) {
    List<Result> results = new ArrayList<>(batch.size());
    for (Waiting one : batch) {
      results.add(kept(handle, one.judged()));
    }
    return results;
  }

  /** One that is refused has written nothing, so the others go on in the same transaction. */
  private Result kept(Handle handle, Judged judged) {
    try {
      return new Result(keeping.keep(handle, judged), null);
    } catch (ContradictionException e) {
      return new Result(null, e);
    }
  }

  /** Nobody was answered who is still waiting, so nobody believes that their comment was kept. */
  @PreDestroy
  void stop() throws InterruptedException {
    isOpen = false;
    // Not interrupted: H2 would take that for a broken file.
    thread.join(5_000);
    List<Waiting> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(
        one -> one.sender().fail(new StorageUnavailableException("the service is stopping")));
  }
}
