package org.comity.service.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.review.Reviewed.Already;
import org.comity.service.review.Reviewed.Decided;
import org.comity.service.review.Reviewed.Gone;
import org.comity.service.review.Reviewed.Overtaken;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * Decides as a moderator who saw the comment. Whoever presses twice, at whatever time, decides
 * once; whoever comes too late changes nothing. A decision on a comment whose author appealed is
 * the answer to the appeal, unless the comment is only held on.
 */
@Singleton
public final class Review {

  private final Database database;
  private final Comments comments;
  private final DecisionLog log;
  private final Verdicts verdicts;
  private final AppealDecisions decisions;

  @Inject
  Review(
      Database database,
      Comments comments,
      DecisionLog log,
      Verdicts verdicts,
      AppealDecisions decisions) {
    this.database = database;
    this.comments = comments;
    this.log = log;
    this.verdicts = verdicts;
    this.decisions = decisions;
  }

  /**
   * Decides. Waits for the database.
   *
   * @param seen what was on screen
   * @param choice what to decide
   * @param actor who, such as {@code user:3}
   * @return what came of it
   * @throws org.comity.service.review.reason.FaultyReasonException if a rejection has no reason, or
   *     the community has not the one that was given
   */
  public Reviewed decide(Seen seen, Choice choice, String actor) {
    return database.insist(handle -> decide(handle, seen, choice, new Press(actor, null)));
  }

  /**
   * Decides as a part of more.
   *
   * @param handle the transaction
   * @param seen what was on screen
   * @param choice what to decide
   * @param press whose order it is
   * @return what came of it
   * @throws org.comity.service.review.reason.FaultyReasonException as {@link #decide(Seen, Choice,
   *     String)}
   */
  public Reviewed decide(Handle handle, Seen seen, Choice choice, Press press) {
    Optional<StoredComment> kept =
        comments
            .lock(handle, seen.commentId())
            .filter(comment -> comment.status() != CommentStatus.EXAMPLE);
    if (kept.isEmpty()) {
      return new Gone();
    }
    StoredComment comment = kept.get();
    Optional<Decision> last = log.latest(handle, comment.id());
    if (comment.revision() == seen.revision()
        && last.map(Decision::id).orElse(0L) == seen.decisionId()) {
      return new Decided(
          decisions.decide(
              handle, comment, verdicts.ruling(handle, comment.communityId(), choice, press)));
    }
    if (comment.revision() == seen.revision()
        && last.filter(standing -> isSame(standing, choice, press)).isPresent()) {
      return new Already(last.get());
    }
    return new Overtaken(comment.revision(), last.orElse(null));
  }

  private static boolean isSame(Decision standing, Choice choice, Press press) {
    return press.actor().equals(standing.by().decidedBy())
        && standing.verdict().kind() == choice.verdict()
        && standing.verdict().reasons().get(0).rule().equals(Verdicts.rule(choice));
  }
}
