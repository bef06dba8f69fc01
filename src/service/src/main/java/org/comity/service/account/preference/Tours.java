package org.comity.service.account.preference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.comity.service.store.Database;

/**
 * Who has been shown around. Nobody else is touched by it, and so it does not stand in the audit
 * log. Every method waits for the database.
 */
@Singleton
public final class Tours {

  private final Database database;
  private final Clock clock = Database.CLOCK;

  @Inject
  Tours(Database database) {
    this.database = database;
  }

  /**
   * Whether somebody has seen the tour, or has said that they do not want to.
   *
   * @param accountId who
   * @return false at their first visit
   */
  public boolean isSeen(long accountId) {
    return database.transact(
        handle ->
            handle
                .createQuery("select account_id from tours where account_id = :id")
                .bind("id", accountId)
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /**
   * They have; saying so again changes nothing.
   *
   * @param accountId who
   */
  public void see(long accountId) {
    database.insist(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into tours (account_id, seen_at) values (:id, :now)
                    on conflict do nothing\
                    """)
                .bind("id", accountId)
                .bind("now", clock.instant())
                .execute());
  }
}
