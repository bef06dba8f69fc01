package org.comity.service.door.rest.appeal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeal;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The comments and decisions that appeals are about. */
@Singleton
final class AppealedComments {

  private final Comments comments;
  private final DecisionLog log;

  @Inject
  AppealedComments(Comments comments, DecisionLog log) {
    this.comments = comments;
    this.log = log;
  }

  StoredComment lock(Handle handle, Admitted admitted, String id) {
    return comments
        .lock(handle, admitted.id(), id)
        .orElseThrow(
            () -> new ProblemException(Problem.none("comment", admitted.path("/comments"))));
  }

  /** What the decision said that an appeal is against, if the comment still says the same. */
  Kind appealed(Handle handle, StoredComment comment, Appeal appeal) {
    Decision decision = log.find(handle, appeal.communityId(), appeal.decisionId()).orElseThrow();
    return current(comment, decision).verdict().kind();
  }

  /** An appeal is about what was decided on; nobody may decide by it on another text. */
  private static Decision current(StoredComment comment, Decision decision) {
    if (decision.revision() != comment.revision()) {
      throw edited();
    }
    return decision;
  }

  static ProblemException edited() {
    return Refusals.conflict(
        "comment-edited",
        "The comment was edited since: read it again, and decide on it or appeal against the"
            + " decision that holds now.");
  }

  /** The decision of that id, or the one that holds. */
  long decision(Handle handle, StoredComment comment, @Nullable Long id) {
    List<Decision> decisions = log.of(handle, comment.id());
    if (decisions.isEmpty()) {
      throw Refusals.conflict("no-decision", "Nothing was decided of this comment.");
    }
    if (id == null) {
      return decisions.get(decisions.size() - 1).id();
    }
    return decisions.stream()
        .filter(decision -> decision.id() == id)
        .findFirst()
        .map(decision -> current(comment, decision).id())
        .orElseThrow(
            () ->
                new ProblemException(Problem.invalid("decision_id", "a decision of that comment")));
  }
}
