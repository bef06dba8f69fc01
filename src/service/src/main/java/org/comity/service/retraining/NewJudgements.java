package org.comity.service.retraining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What people said since a model was last made of what they said. Waits for the database. */
@Singleton
public final class NewJudgements {

  private final Database database;

  @Inject
  NewJudgements(Database database) {
    this.database = database;
  }

  /**
   * What there is since the last retraining that saw rows.
   *
   * @param last the last one that came to an end with a challenger; nothing if there is none
   * @param comments how many comments people decided on or labelled since it began
   */
  public record Since(Optional<Retraining> last, long comments) {}

  /**
   * Counts.
   *
   * @param communityId whose
   * @return since the last, or since ever
   */
  public Since count(long communityId) {
    return database.transact(
        handle -> {
          Optional<Retraining> last = last(handle, communityId);
          Instant since = last.map(Retraining::startedAt).orElse(Instant.EPOCH);
          return new Since(last, count(handle, communityId, since));
        });
  }

  private static Optional<Retraining> last(Handle handle, long communityId) {
    return handle
        .createQuery(
            """
            select * from retrainings
            where community_id = :community and state in ('HANDED_IN', 'REFUSED')
            order by id desc limit 1\
            """)
        .bind("community", communityId)
        .map(ConstructorMapper.of(Retraining.class))
        .findOne();
  }

  private static long count(Handle handle, long communityId, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from (
              select comment_id from decisions
              where community_id = :community and decided_at >= :since and source <> 'POLICY'
                and comment_id is not null
              union
              select comment_id from labels
              where community_id = :community and given_at >= :since) judged\
            """)
        .bind("community", communityId)
        .bind("since", since)
        .mapTo(Long.class)
        .one();
  }
}
