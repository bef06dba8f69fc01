package org.comity.service.comment.arrival;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;

/** Reads when comments came in. Every method waits for the database. */
@Singleton
public final class Arrivals {

  private final Database database;

  @Inject
  Arrivals(Database database) {
    this.database = database;
  }

  /**
   * When the last comment came in that is still kept.
   *
   * @param communityId whose
   * @param door where
   * @return nothing if none is kept
   */
  public Optional<Instant> last(long communityId, Door door) {
    return database.transact(
        handle ->
            handle
                .createQuery(
                    """
                    select received_at from comments
                    where community_id = :community and door = :door
                    order by received_at desc limit 1\
                    """)
                .bind("community", communityId)
                .bind("door", door.label())
                .mapTo(Instant.class)
                .findOne());
  }
}
