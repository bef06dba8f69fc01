package org.comity.service.queue.list;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** Reads parts of the queue. Every method waits for the database. */
@Singleton
public final class QueuePages {

  /** How long a comment is not offered again to who did not want to see it. */
  public static final Duration SHIFT = Duration.ofHours(12);

  private final Clock clock = Database.CLOCK;

  /** Keeps nothing itself. */
  @Inject
  public QueuePages() {}

  /**
   * A part of the queue.
   *
   * @param after only what comes after this key; negative to begin
   * @param limit at most so many
   */
  public record Slice(long after, int limit) {

    /**
     * The first ones.
     *
     * @param limit at most so many
     * @return a slice
     */
    public static Slice first(int limit) {
      return new Slice(-1, limit);
    }
  }

  /**
   * What somebody looks for.
   *
   * @param filter which comments
   * @param order in which order
   */
  public record Wish(QueueFilter filter, QueueOrder order) {}

  /**
   * Reads a part, claimed or not.
   *
   * @param handle the transaction
   * @param moderator who reads
   * @param wish what is looked for
   * @param slice where to go on, behind {@link WaitingComment#key()} of the last one
   * @return in the order that was wished for
   */
  public List<WaitingComment> page(Handle handle, Moderator moderator, Wish wish, Slice slice) {
    return merged(wish, slice, search -> search.by(moderator), handle);
  }

  /**
   * Reads what could be offered to somebody: free, not passed by them in this shift, not handed on
   * by them, not a second look at what they decided, and escalated only for a lead.
   *
   * @param handle the transaction
   * @param moderator to whom
   * @param wish what is looked for
   * @param slice where to go on
   * @return in the order that was wished for
   */
  public List<WaitingComment> offers(Handle handle, Moderator moderator, Wish wish, Slice slice) {
    Instant shiftBegan = clock.instant().minus(SHIFT);
    return merged(wish, slice, search -> search.offered(moderator, shiftBegan), handle);
  }

  /**
   * Whether one could be offered to somebody now.
   *
   * @param handle the transaction
   * @param moderator to whom
   * @param commentId names it in the database
   * @return false if it does not wait or is not for them
   */
  public boolean isOffered(Handle handle, Moderator moderator, long commentId) {
    Instant now = clock.instant();
    return !new QueueSearch(QueueFilter.ALL, QueueOrder.AGE, null, now)
        .offered(moderator, now.minus(SHIFT))
        .among(List.of(commentId))
        .read(handle, -1, 1)
        .isEmpty();
  }

  /**
   * Which of some comments are looked for.
   *
   * @param handle the transaction
   * @param moderator who reads
   * @param wish what is looked for
   * @param commentIds name them in the database; some hundreds at most
   * @return those that wait and fit, in the order that was wished for
   */
  public List<WaitingComment> among(
      Handle handle, Moderator moderator, Wish wish, Collection<Long> commentIds) {
    if (commentIds.isEmpty()) {
      return List.of();
    }
    List<Long> ids = List.copyOf(commentIds);
    return merged(wish, Slice.first(ids.size()), it -> it.by(moderator).among(ids), handle);
  }

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return nothing if it does not wait
   */
  public Optional<WaitingComment> find(Handle handle, long commentId) {
    return new QueueSearch(QueueFilter.ALL, QueueOrder.AGE, null, clock.instant())
        .among(List.of(commentId)).read(handle, -1, 1).stream().findFirst();
  }

  /** What else a search looks at. */
  private interface Narrowing {
    QueueSearch of(QueueSearch search);
  }

  /** Each community is in order by itself; several are merged. */
  private List<WaitingComment> merged(Wish wish, Slice slice, Narrowing narrowing, Handle handle) {
    Instant now = clock.instant();
    Set<Long> communities = wish.filter().communities();
    if (communities.isEmpty()) {
      QueueSearch all = new QueueSearch(wish.filter(), wish.order(), null, now);
      return narrowing.of(all).read(handle, slice.after(), slice.limit());
    }
    List<WaitingComment> found = new ArrayList<>();
    for (long community : communities) {
      QueueSearch one = new QueueSearch(wish.filter(), wish.order(), community, now);
      found.addAll(narrowing.of(one).read(handle, slice.after(), slice.limit()));
    }
    found.sort(Comparator.comparingLong(WaitingComment::key));
    return found.size() > slice.limit() ? List.copyOf(found.subList(0, slice.limit())) : found;
  }
}
