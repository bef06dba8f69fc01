package org.comity.service.queue.look;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.SecondLooks;
import org.comity.service.quality.SecondLooks.Answer;
import org.comity.service.queue.Cause;
import org.comity.service.queue.Waiting;
import org.comity.service.queue.claim.Claims;
import org.comity.service.queue.claim.Handovers;
import org.comity.service.queue.list.Moderator;
import org.comity.service.queue.list.QueuePages;
import org.comity.service.queue.list.WaitingComment;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Takes what a second person says of a comment that waits for a second look and for nothing else.
 * Where the two disagree, the comment goes on to a lead, who decides. Waits for the database.
 */
@Singleton
public final class SecondJudgement {

  private final Database database;
  private final QueuePages pages;
  private final Waiting waiting;
  private final Claims claims;
  private final Handovers handovers;
  private final SecondLooks looks;

  @Inject
  SecondJudgement(
      Database database,
      QueuePages pages,
      Waiting waiting,
      Claims claims,
      Handovers handovers,
      SecondLooks looks) {
    this.database = database;
    this.pages = pages;
    this.waiting = waiting;
    this.claims = claims;
    this.handovers = handovers;
    this.looks = looks;
  }

  /**
   * Judges, if that is what the comment waits for.
   *
   * @param moderator who
   * @param commentId names it in the database
   * @param verdict approve or reject
   * @return false if it waits for a decision, or for nothing: nothing was done
   */
  public boolean judge(Moderator moderator, long commentId, Kind verdict) {
    Answer answer =
        database.insist(
            handle ->
                isAsked(handle, commentId)
                    ? judge(handle, moderator, commentId, verdict)
                    : Answer.NOT_ASKED);
    return switch (answer) {
      case AGREES, DISAGREES -> true;
      case OWN_DECISION, NOT_ASKED -> false;
    };
  }

  private boolean isAsked(Handle handle, long commentId) {
    Optional<WaitingComment> found = pages.find(handle, commentId);
    return found
        .filter(it -> it.causes().secondLook() && it.escalated() == null)
        .filter(it -> !it.causes().held() && !it.causes().appealed())
        .filter(it -> !it.causes().audit() && !it.causes().learning())
        .isPresent();
  }

  private Answer judge(Handle handle, Moderator moderator, long commentId, Kind verdict) {
    Answer answer = looks.judge(handle, commentId, verdict, moderator.actor());
    if (answer == Answer.DISAGREES) {
      boolean unused = handovers.disagree(handle, moderator, commentId);
    } else if (answer == Answer.AGREES) {
      waiting.settle(handle, commentId, Cause.SECOND_LOOK);
      claims.release(handle, moderator, commentId);
    }
    return answer;
  }
}
