package org.comity.service.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes who delivers messages, so that nobody waits for the next look into the outbox. */
@Singleton
public final class Bell {

  private final Semaphore rung = new Semaphore(0);

  @Inject
  Bell() {}

  /** There is something to do. */
  public void ring() {
    rung.release();
  }

  /**
   * Waits for the bell, or until it is time to look without it: another process may have written a
   * message, or one may be due again.
   *
   * @param longest how long
   * @throws InterruptedException if somebody wants the thread to end
   */
  public void await(Duration longest) throws InterruptedException {
    if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
