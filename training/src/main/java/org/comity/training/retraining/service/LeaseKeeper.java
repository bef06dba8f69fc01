package org.comity.training.retraining.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.comity.comment.ModerationException;
import org.comity.learning.TrainingProgress;
import org.jspecify.annotations.Nullable;

/**
 * Renews a lease in the background, three times in its length, with how far the work is; and stops
 * the work, at its next step, when the lease is lost or the time is up.
 */
public final class LeaseKeeper implements TrainingProgress, AutoCloseable {

  private static final int TIMES = 3;

  /** A run whose stages were made before has taken no time, and still spares some. */
  private static final Duration SPARED = Duration.ofMinutes(2);

  private final Desk desk;
  private final Lease lease;
  private final Terms terms;
  private final TrainingProgress shown;
  private final long begun = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> renewing;
  private volatile long renewed = System.nanoTime();
  private volatile @Nullable ModerationException lost;
  private volatile String stage = "begun";
  private volatile double done;

  /**
   * How long work may take.
   *
   * @param minutes of the lease, 1 or more
   * @param limit of the whole run; null for none
   */
  public record Terms(int minutes, @Nullable Duration limit) {

    /** Checks the range. */
    public Terms {
      if (minutes < 1) {
        throw new IllegalArgumentException("a lease has a minute or more");
      }
    }
  }

  /** The time that a run may take is up. */
  public static final class TimeIsUpException extends ModerationException {

    private static final long serialVersionUID = 1L;

    TimeIsUpException(Duration limit) {
      super(
          "the time limit of "
              + limit.toMinutes()
              + " minutes is up: what is finished is kept, and the same command goes on from there");
    }
  }

  /**
   * Begins to renew.
   *
   * @param desk where to
   * @param lease what
   * @param terms for how long
   * @param shown is told what the work tells this
   */
  public LeaseKeeper(Desk desk, Lease lease, Terms terms, TrainingProgress shown) {
    this.desk = desk;
    this.lease = lease;
    this.terms = terms;
    this.shown = shown;
    long every = TimeUnit.MINUTES.toMillis(terms.minutes()) / TIMES;
    renewing = clock.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  /** A service that is away for a moment takes nothing from anyone: the lease runs on meanwhile. */
  void renew() {
    try {
      long asked = System.nanoTime();
      desk.renew(lease, terms.minutes(), stage, done);
      renewed = asked;
    } catch (LeaseHeldException gone) {
      lost = gone;
    } catch (ServiceException away) {
      if (System.nanoTime() - renewed > TimeUnit.MINUTES.toNanos(terms.minutes())) {
        lost = new LeaseHeldException("the lease ran out while the service could not be reached");
      }
    }
  }

  @Override
  public void at(String now, long part, long total) {
    stage = now;
    done = total > 0 ? Math.min(1, Math.max(0, (double) part / total)) : 0;
    check();
    shown.at(now, part, total);
  }

  /**
   * Whether the work may go on.
   *
   * @throws LeaseHeldException if the lease was lost
   * @throws TimeIsUpException if the time is up
   */
  public void check() {
    ModerationException gone = lost;
    if (gone != null) {
      throw gone;
    }
    Duration limit = terms.limit();
    if (limit != null && System.nanoTime() - begun > limit.toNanos()) {
      throw new TimeIsUpException(limit);
    }
  }

  /**
   * What may be spent on something that the run can do without: no longer than the run has taken so
   * far, two minutes at least, and no more than half of what is left of its time.
   *
   * @return 0 or more
   */
  public Duration spare() {
    Duration spent = Duration.ofNanos(System.nanoTime() - begun);
    Duration most = spent.compareTo(SPARED) < 0 ? SPARED : spent;
    Duration limit = terms.limit();
    if (limit == null) {
      return most;
    }
    Duration half = limit.minus(spent).dividedBy(2);
    return half.isNegative() ? Duration.ZERO : half.compareTo(most) < 0 ? half : most;
  }

  @Override
  public void close() {
    renewing.cancel(true);
    clock.shutdownNow();
  }
}
