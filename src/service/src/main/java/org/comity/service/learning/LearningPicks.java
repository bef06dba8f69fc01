package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.DecisionLog;
import org.comity.service.learning.Choice.Pick;
import org.comity.service.learning.LearningBudgets.Left;
import org.comity.service.queue.Cause;
import org.comity.service.queue.Waiting;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/** The table of comments that people were asked about. */
@Singleton
public final class LearningPicks {

  private final Comments comments;
  private final DecisionLog log;
  private final Waiting waiting;

  @Inject
  LearningPicks(Comments comments, DecisionLog log, Waiting waiting) {
    this.comments = comments;
    this.log = log;
    this.waiting = waiting;
  }

  /**
   * Why people are asked about a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return nothing if they are not
   */
  public Optional<LearningReason> reason(Handle handle, long commentId) {
    return handle
        .createQuery("select reason from learning_picks where comment_id = :id")
        .bind("id", commentId)
        .mapTo(LearningReason.class)
        .findOne();
  }

  /**
   * How many more may be asked about: what the day has left, and no more than a day's budget at a
   * time, so that they do not pile up where nobody answers.
   */
  int wanted(Handle handle, long communityId) {
    Left left = LearningBudgets.lock(handle, communityId);
    int waits =
        handle
            .createQuery("select count(*) from waiting where community_id = :id and learning")
            .bind("id", communityId)
            .mapTo(Integer.class)
            .one();
    return Math.max(0, Math.min(left.left(), left.aDay() - waits));
  }

  /** False if it is not to be asked about any more; nothing was done then. */
  boolean add(Handle handle, long communityId, Pick pick) {
    if (wanted(handle, communityId) == 0) {
      return false;
    }
    long id = pick.candidate().commentId();
    if (comments.lock(handle, id).filter(it -> isFree(handle, it, pick)).isEmpty()
        || insert(handle, communityId, pick) == 0) {
      return false;
    }
    LearningBudgets.take(handle, communityId);
    waiting.ask(handle, id, Cause.LEARNING);
    return true;
  }

  private boolean isFree(Handle handle, StoredComment comment, Pick pick) {
    return comment.revision() == pick.candidate().revision()
        && comment.status() != CommentStatus.EXAMPLE
        && log.latestByPerson(handle, comment.id()).isEmpty();
  }

  private static int insert(Handle handle, long communityId, Pick pick) {
    return handle
        .createUpdate(
            """
            insert into learning_picks (comment_id, community_id, revision, reason, strength,
              picked_at)
            values (:comment, :community, :revision, :reason, :strength, :now)
            on conflict do nothing\
            """)
        .bind("comment", pick.candidate().commentId())
        .bind("community", communityId)
        .bind("revision", pick.candidate().revision())
        .bind("reason", pick.reason())
        .bind("strength", pick.strength())
        .bind("now", Database.CLOCK.instant())
        .execute();
  }
}
