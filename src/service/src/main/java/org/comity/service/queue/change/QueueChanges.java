package org.comity.service.queue.change;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.comity.service.store.Clockwork;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the queue changed: what this process did within a quarter of a second after it is
 * committed, what others did within some two seconds, by a number of the whole queue that is looked
 * at while somebody listens. Safe for use by many threads.
 */
@Singleton
public final class QueueChanges {

  private static final long QUIET_MILLIS = 200;
  private static final long SECONDS_BETWEEN_LOOKS = 2;

  private static final QueueChange ELSEWHERE = new QueueChange(Set.of(), Set.of(), Set.of(), true);

  private final Database database;
  private final BroadcastProcessor<QueueChange> told = BroadcastProcessor.create();
  private final AtomicInteger listeners = new AtomicInteger();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "comity-queue-changes");
            made.setDaemon(true);
            return made;
          });
  private Pending pending = new Pending();
  private @Nullable String number;

  /** What was committed since the last telling. */
  private static final class Pending {
    private final Set<Long> arrived = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> left = new HashSet<>();
    private boolean isScheduled;
  }

  @Inject
  QueueChanges(Database database) {
    this.database = database;
  }

  void start(@Observes @Priority(Database.READERS_PRIORITY) StartupEvent event, Clockwork clock) {
    clock.repeatQuietly("looking for changes of the queue", this::look, SECONDS_BETWEEN_LOOKS);
  }

  /**
   * Listens, from now on. A slow listener misses changes, and is told of later ones.
   *
   * @return never ends by itself
   */
  public Multi<QueueChange> stream() {
    return told.onSubscription()
        .invoke(listeners::incrementAndGet)
        .onTermination()
        .invoke(listeners::decrementAndGet)
        .onOverflow()
        .dropPreviousItems();
  }

  /**
   * A comment waits that did not.
   *
   * @param handle the transaction; told after its commit
   * @param commentId names it in the database
   */
  public void arrived(Handle handle, long commentId) {
    handle.afterCommit(
        () ->
            note(
                it -> {
                  it.left.remove(commentId);
                  it.arrived.add(commentId);
                }));
  }

  /**
   * A comment waits otherwise than before.
   *
   * @param handle the transaction; told after its commit
   * @param commentId names it in the database
   */
  public void changed(Handle handle, long commentId) {
    handle.afterCommit(() -> note(it -> it.changed.add(commentId)));
  }

  /**
   * A comment waits no longer.
   *
   * @param handle the transaction; told after its commit
   * @param commentId names it in the database
   */
  public void left(Handle handle, long commentId) {
    handle.afterCommit(
        () ->
            note(
                it -> {
                  it.arrived.remove(commentId);
                  it.changed.remove(commentId);
                  it.left.add(commentId);
                }));
  }

  private synchronized void note(Consumer<Pending> what) {
    if (listeners.get() == 0) {
      return;
    }
    what.accept(pending);
    if (!pending.isScheduled && !thread.isShutdown()) {
      pending.isScheduled = true;
      var unused = thread.schedule(this::tell, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    Pending now;
    synchronized (this) {
      now = pending;
      pending = new Pending();
    }
    told.onNext(new QueueChange(now.arrived, now.changed, now.left, false));
  }

  /**
   * Numbers only grow, so any change but an unlikely one makes another sum. The first look after
   * somebody began to listen tells, too: nobody knows what happened before it.
   */
  private void look() {
    if (listeners.get() == 0) {
      number = null;
      return;
    }
    String now =
        database.transact(
            handle ->
                handle
                    .createQuery(
                        """
                        select (select concat(count(*), ' ', sum(change_number)) from waiting) as w,
                          (select concat(count(*), ' ', sum(change_number)) from claims) as c\
                        """)
                    .map((row, context) -> row.getString("w") + " " + row.getString("c"))
                    .one());
    boolean isOther = !now.equals(number);
    number = now;
    if (isOther && !thread.isShutdown()) {
      thread.execute(() -> told.onNext(ELSEWHERE));
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
    told.onComplete();
  }
}
