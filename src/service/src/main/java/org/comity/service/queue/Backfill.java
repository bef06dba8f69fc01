package org.comity.service.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Database;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Ranks what waited before there was a queue. It runs beside the service, in parts, and goes on
 * where it was if the service ends meanwhile; whoever works meanwhile finds such comments first.
 */
@Singleton
public final class Backfill {

  private static final int PART = 200;
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Logger LOG = Logger.getLogger(Backfill.class);

  private final Database database;
  private final StandingReader standings;

  @Inject
  Backfill(Database database, StandingReader standings) {
    this.database = database;
    this.standings = standings;
  }

  /** After the policies are read, on which ranks depend. */
  void start(@Observes @Priority(LoadedModel.READY_PRIORITY + 100) StartupEvent event) {
    Thread thread =
        new Thread(
            () -> {
              try {
                int unused = rankAll();
              } catch (RuntimeException e) {
                LOG.warnf(
                    "Ranking what waited before goes on at the next start: %s",
                    e.getClass().getSimpleName());
              }
            },
            "comity-queue-backfill");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Ranks all that is not ranked. Waits for the database.
   *
   * @return how many
   */
  int rankAll() {
    Instant told = Instant.now();
    int done = 0;
    long last = 0;
    while (true) {
      long after = last;
      List<Long> part = database.insist(handle -> rank(handle, after));
      if (part.isEmpty()) {
        return done;
      }
      done += part.size();
      last = part.get(part.size() - 1);
      if (told.plus(SILENCE).isBefore(Instant.now())) {
        LOG.infof("Ranked %d comments that waited before the update", done);
        told = Instant.now();
      }
    }
  }

  private List<Long> rank(Handle handle, long after) {
    List<Long> part =
        handle
            .createQuery(
                """
                select comment_id from waiting where not is_ranked and comment_id > :after
                order by comment_id limit :limit for update\
                """)
            .bind("after", after)
            .bind("limit", PART)
            .mapTo(Long.class)
            .list();
    if (!part.isEmpty()) {
      Map<Long, Standing> found = standings.of(handle, part);
      found.forEach((id, standing) -> WaitingRows.refresh(handle, id, standing));
    }
    return part;
  }
}
