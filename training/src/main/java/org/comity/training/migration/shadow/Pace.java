package org.comity.training.migration.shadow;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.comity.training.corpus.EnvironmentException;

/** No more calls than the old API allows: its quota was one a second. Not thread-safe. */
final class Pace {

  private final long gap;
  private long next = System.nanoTime();

  /**
   * A pace.
   *
   * @param perSecond calls, above 0
   */
  Pace(double perSecond) {
    this.gap = (long) (1e9 / perSecond);
  }

  /** Waits until the next call may be made. */
  void await() {
    waitUntil(next);
    next = System.nanoTime() + gap;
  }

  /** Makes no call for a while. */
  void pause(Duration time) {
    waitUntil(System.nanoTime() + time.toNanos());
  }

  private static void waitUntil(long instant) {
    for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        throw new EnvironmentException("interrupted: what was answered is in the log");
      }
    }
  }
}
