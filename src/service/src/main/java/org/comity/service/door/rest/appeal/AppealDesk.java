package org.comity.service.door.rest.appeal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.policy.Verdict;
import org.comity.service.appeal.Appeal;
import org.comity.service.appeal.Appeals;
import org.comity.service.appeal.Appeals.NewAppeal;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.problem.Refusals;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.door.rest.request.Given;
import org.comity.service.review.AppealDecisions;
import org.comity.service.review.AppealDecisions.Ruling;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Opens and resolves appeals, each in one transaction that holds a lock on the comment. */
@Singleton
final class AppealDesk {

  private final Database database;
  private final Appeals appeals;
  private final AppealedComments comments;
  private final AppealDecisions decisions;
  private final AuditLog audit;

  @Inject
  AppealDesk(
      Database database,
      Appeals appeals,
      AppealedComments comments,
      AppealDecisions decisions,
      AuditLog audit) {
    this.database = database;
    this.appeals = appeals;
    this.comments = comments;
    this.decisions = decisions;
    this.audit = audit;
  }

  Appeal open(Admitted admitted, GivenAppeal given) {
    String id = Given.required("comment_id", Given.id("comment_id", given.commentId()));
    String reason = Given.words("reason", given.reason(), Appeal.MAX_REASON);
    return database.insist(
        handle -> {
          StoredComment comment = comments.lock(handle, admitted, id);
          if (appeals.isOpen(handle, comment.id())) {
            throw Refusals.conflict(
                "open-appeal", "An appeal of this comment waits already: wait for its outcome.");
          }
          long decision = comments.decision(handle, comment, given.decisionId());
          Appeal opened =
              appeals.open(
                  handle,
                  new NewAppeal(admitted.id(), comment.id(), decision, reason, admitted.actor()));
          note(handle, admitted, opened);
          return opened;
        });
  }

  List<Appeal> list(long communityId, @Nullable Boolean isOpen, Appeals.Page page) {
    return database.transact(handle -> appeals.list(handle, communityId, isOpen, page));
  }

  Appeal find(Admitted admitted, long id) {
    return database.transact(handle -> find(handle, admitted, id));
  }

  Appeal resolve(Admitted admitted, long id, AppealResolution resolution) {
    return database.insist(
        handle -> {
          String commentId = find(handle, admitted, id).commentExternalId();
          StoredComment comment = comments.lock(handle, admitted, commentId);
          // Read again: until the comment was locked it could be edited, and the appeal lapse.
          Appeal appeal = open(find(handle, admitted, id));
          Verdict verdict = resolution.toVerdict(comments.appealed(handle, comment, appeal));
          Ruling ruling =
              new Ruling(verdict, admitted.actor(), Door.REST.label(), Particulars.NONE);
          if (decisions.decide(handle, comment, appeal, ruling).isEmpty()) {
            throw closed();
          }
          return find(handle, admitted, id);
        });
  }

  private static Appeal open(Appeal appeal) {
    if (appeal.outcome() == Appeal.Outcome.LAPSED) {
      throw AppealedComments.edited();
    }
    if (appeal.outcome() != null) {
      throw closed();
    }
    return appeal;
  }

  private void note(Handle handle, Admitted admitted, Appeal appeal) {
    Deed deed = new Deed(admitted.actor(), "appeal.open", "appeal " + appeal.id());
    audit.append(handle, admitted.id(), deed);
  }

  private static ProblemException closed() {
    return Refusals.conflict("closed-appeal", "The appeal has its outcome already.");
  }

  private Appeal find(Handle handle, Admitted admitted, long id) {
    return appeals
        .find(handle, admitted.id(), id)
        .orElseThrow(() -> new ProblemException(Problem.none("appeal", admitted.path("/appeals"))));
  }
}
