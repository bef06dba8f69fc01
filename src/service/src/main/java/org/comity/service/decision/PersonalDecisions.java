package org.comity.service.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The decisions of one person, in the log. */
@Singleton
public final class PersonalDecisions {

  /** Keeps nothing itself. */
  @Inject
  public PersonalDecisions() {}

  /**
   * What somebody decided one by one; not what they took back by it.
   *
   * @param handle the transaction
   * @param actor who, such as {@code user:3}
   * @param limit at most so many
   * @return newest first
   */
  public List<Decision> last(Handle handle, String actor, int limit) {
    return handle
        .createQuery(
            """
            select * from decisions
            where decided_by = :actor and bulk_id is null and undoes is null
            order by id desc limit :limit\
            """)
        .bind("actor", actor)
        .bind("limit", limit)
        .map(new DecisionMapper())
        .list();
  }

  /**
   * What somebody decided of many comments at once, oldest first; not what took it back.
   *
   * @param handle the transaction
   * @param bulkId names what they did
   * @param after only decisions with a larger id
   * @param limit at most so many
   * @return the decisions
   */
  public List<Decision> ofBulk(Handle handle, String bulkId, long after, int limit) {
    return handle
        .createQuery(
            """
            select * from decisions
            where bulk_id = :bulk and undoes is null and id > :after
            order by id limit :limit\
            """)
        .bind("bulk", bulkId)
        .bind("after", after)
        .bind("limit", limit)
        .map(new DecisionMapper())
        .list();
  }
}
