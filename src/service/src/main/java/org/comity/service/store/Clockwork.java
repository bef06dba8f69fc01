package org.comity.service.store;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The one thread for what must happen again and again beside the requests. */
@Singleton
public final class Clockwork {

  private static final Logger LOG = Logger.getLogger(Clockwork.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "comity-clockwork");
            made.setDaemon(true);
            return made;
          });

  /**
   * Does something again and again; a failure is told in the log and tried again.
   *
   * @param name what is done, for the log
   * @param work does it
   * @param seconds before the first time and between two times
   */
  public void repeatQuietly(String name, Runnable work, long seconds) {
    Runnable careful =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.warnf("%s: failed and will be tried again: %s", name, e.getMessage());
          }
        };
    var unused = thread.scheduleWithFixedDelay(careful, seconds, seconds, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
