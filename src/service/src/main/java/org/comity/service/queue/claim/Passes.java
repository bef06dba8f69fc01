package org.comity.service.queue.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.store.Database;

/**
 * What somebody does not want to see now. It goes to whoever comes next, without a word of why or
 * from whom: no log names them, nobody is shown it, and it is forgotten with the decision.
 */
@Singleton
public final class Passes {

  private final Database database;
  private final Claims claims;
  private final Clock clock = Database.CLOCK;

  @Inject
  Passes(Database database, Claims claims) {
    this.database = database;
    this.claims = claims;
  }

  /**
   * Keeps a comment from being offered to somebody for the rest of their shift, and sets it free.
   *
   * @param moderator to whom
   * @param commentId names it in the database; nothing happens if it does not wait
   */
  public void pass(Moderator moderator, long commentId) {
    database.insist(
        handle -> {
          Instant now = clock.instant();
          handle
              .createUpdate(
                  """
                  delete from passes
                  where account_id = :account and (passed_at <= :old or comment_id = :comment)\
                  """)
              .bind("account", moderator.accountId())
              .bind("old", now.minus(QueuePages.SHIFT))
              .bind("comment", commentId)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into passes (comment_id, account_id, passed_at)
                  select comment_id, :account, :now from waiting where comment_id = :comment\
                  """)
              .bind("account", moderator.accountId())
              .bind("now", now)
              .bind("comment", commentId)
              .execute();
          claims.release(handle, moderator, commentId);
          return null;
        });
  }
}
