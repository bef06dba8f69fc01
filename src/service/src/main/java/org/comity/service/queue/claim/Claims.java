package org.comity.service.queue.claim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.service.queue.change.QueueChanges;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.QueuePages.Slice;
import org.comity.service.queue.list.QueuePages.Wish;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Gives comments to moderators, each to one at a time. A claim ends with the waiting, when it is
 * released, or {@link #LASTS} after it was taken or renewed. Every method waits for the database.
 */
@Singleton
public final class Claims {

  /** How long a claim lasts that nobody renews. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  /** The one on the screen, the one that is to follow, and one that is just being decided. */
  public static final int MOST = 3;

  /** Few enough to be read at once, and more than moderators who pull at the same moment. */
  private static final int OFFERS = 16;

  private final Database database;
  private final QueuePages pages;
  private final QueueChanges changes;
  private final Clock clock = Database.CLOCK;

  @Inject
  Claims(Database database, QueuePages pages, QueueChanges changes) {
    this.database = database;
    this.pages = pages;
    this.changes = changes;
  }

  /**
   * Claims the next comment. What the moderator claimed before and has not on the screen is given
   * first, as after a page was loaded again, or set free if it does not fit the wish.
   *
   * @param moderator for whom
   * @param wish what they look for
   * @param onScreen names comments that they have before them and go on with
   * @return nothing if nothing is free that fits, or they have {@link #MOST} before them
   */
  public Optional<WaitingComment> pull(Moderator moderator, Wish wish, Set<Long> onScreen) {
    return database.insist(
        handle -> {
          List<Long> own = own(handle, moderator);
          List<Long> offScreen = own.stream().filter(id -> !onScreen.contains(id)).toList();
          List<WaitingComment> fitting = pages.among(handle, moderator, wish, offScreen);
          if (!fitting.isEmpty()) {
            return renewed(handle, moderator, fitting.get(0).commentId());
          }
          offScreen.forEach(id -> release(handle, moderator, id));
          return own.size() - offScreen.size() >= MOST
              ? Optional.empty()
              : next(handle, moderator, wish);
        });
  }

  private Optional<WaitingComment> next(Handle handle, Moderator moderator, Wish wish) {
    Slice slice = Slice.first(OFFERS);
    while (true) {
      List<WaitingComment> offers = pages.offers(handle, moderator, wish, slice);
      for (WaitingComment offer : offers) {
        if (isClaimed(handle, moderator, offer.commentId())) {
          return pages.find(handle, offer.commentId());
        }
      }
      if (offers.size() < OFFERS) {
        return Optional.empty();
      }
      slice = new Slice(offers.get(OFFERS - 1).key(), OFFERS);
    }
  }

  /**
   * Locks the row first and skips it if somebody else has: whoever pulls at the same moment takes
   * the one behind it, and nobody waits. The key of claims holds whatever happens before the lock.
   */
  private boolean isClaimed(Handle handle, Moderator moderator, long commentId) {
    Instant now = clock.instant();
    boolean isLocked =
        handle
            .createQuery(
                """
                select comment_id from waiting where comment_id = :id for update skip locked\
                """)
            .bind("id", commentId)
            .mapTo(Long.class)
            .findOne()
            .isPresent();
    if (!isLocked || !pages.isOffered(handle, moderator, commentId)) {
      return false;
    }
    handle
        .createUpdate("delete from claims where comment_id = :id and claimed_until <= :now")
        .bind("id", commentId)
        .bind("now", now)
        .execute();
    boolean isMine =
        handle
                .createUpdate(
                    """
                    insert into claims (comment_id, claimed_by, claimed_until, change_number)
                    values (:id, :account, :until, nextval('queue_changes'))
                    on conflict do nothing\
                    """)
                .bind("id", commentId)
                .bind("account", moderator.accountId())
                .bind("until", now.plus(LASTS))
                .execute()
            > 0;
    if (isMine) {
      changes.changed(handle, commentId);
    }
    return isMine;
  }

  /**
   * Claims a comment that was picked from the list, wherever it stands there.
   *
   * @param moderator for whom
   * @param commentId names it in the database
   * @return false if it does not wait, somebody else has it, or it is not for them
   */
  public boolean take(Moderator moderator, long commentId) {
    return database.insist(
        handle ->
            renewed(handle, moderator, commentId).isPresent()
                || isClaimed(handle, moderator, commentId));
  }

  /**
   * Goes on with a comment, even if the claim ran out and nobody else has taken it since.
   *
   * @param moderator who has it
   * @param commentId names it in the database
   * @return false if they do not have it
   */
  public boolean renew(Moderator moderator, long commentId) {
    return database.insist(handle -> renewed(handle, moderator, commentId).isPresent());
  }

  private Optional<WaitingComment> renewed(Handle handle, Moderator moderator, long commentId) {
    int renewed =
        handle
            .createUpdate(
                """
                update claims set claimed_until = :until, change_number = nextval('queue_changes')
                where comment_id = :id and claimed_by = :account\
                """)
            .bind("until", clock.instant().plus(LASTS))
            .bind("id", commentId)
            .bind("account", moderator.accountId())
            .execute();
    return renewed == 0 ? Optional.empty() : pages.find(handle, commentId);
  }

  /**
   * Sets a comment free.
   *
   * @param moderator who has it
   * @param commentId names it in the database; nothing happens if they do not have it
   */
  public void release(Moderator moderator, long commentId) {
    database.insist(
        handle -> {
          release(handle, moderator, commentId);
          return null;
        });
  }

  /**
   * Sets a comment free as a part of more.
   *
   * @param handle the transaction
   * @param moderator who has it
   * @param commentId names it in the database; nothing happens if they do not have it
   */
  public void release(Handle handle, Moderator moderator, long commentId) {
    int released =
        handle.execute(
            "delete from claims where comment_id = ? and claimed_by = ?",
            commentId,
            moderator.accountId());
    if (released > 0) {
      changes.changed(handle, commentId);
    }
  }

  /**
   * What somebody has before them.
   *
   * @param handle the transaction
   * @param moderator who
   * @return names the comments, in no order
   */
  public List<Long> own(Handle handle, Moderator moderator) {
    return handle
        .createQuery(
            "select comment_id from claims where claimed_by = :account and claimed_until > :now")
        .bind("account", moderator.accountId())
        .bind("now", clock.instant())
        .mapTo(Long.class)
        .list();
  }
}
