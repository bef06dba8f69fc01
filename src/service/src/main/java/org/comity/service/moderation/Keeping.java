package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Comment;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeals;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.comment.StoredComment;
import org.comity.service.comment.Ties;
import org.comity.service.comment.Ties.Said;
import org.comity.service.comment.Ties.Tied;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.jdbi.v3.core.Handle;

/** Puts a comment and what was decided of it into the database, in one transaction. */
@Singleton
final class Keeping {

  private static final Verdict HELD_FOR_A_PERSON =
      new Verdict.Hold(
          List.of(
              new Reason(
                  "earlier decision",
                  ReasonCode.OTHER,
                  "A person decided on an earlier revision.",
                  null,
                  null)));

  private final Comments comments;
  private final Ties ties;
  private final Appeals appeals;
  private final DecisionLog log;

  @Inject
  Keeping(Comments comments, Ties ties, Appeals appeals, DecisionLog log) {
    this.comments = comments;
    this.ties = ties;
    this.appeals = appeals;
    this.log = log;
  }

  /**
   * Keeps a new comment, or an edit; a repetition adds nothing but what was not known before.
   *
   * @throws ContradictionException before anything is written
   */
  Outcome keep(Handle handle, Judged judged) {
    Submission submission = judged.submission();
    Said said = submission.ties();
    ties.lockAuthor(handle, said);
    Optional<StoredComment> known =
        comments.lock(handle, submission.community().id(), submission.comment().id());
    if (known.isPresent()) {
      return again(handle, known.get(), judged);
    }
    long id = comments.insert(handle, row(judged, ties.make(handle, said)));
    return new Outcome(log.append(handle, judged.decision(id, 1)), true, false);
  }

  private Outcome again(Handle handle, StoredComment known, Judged judged) {
    fillIn(handle, known, judged);
    if (known.text().equals(judged.submission().comment().text())) {
      Optional<Decision> standing = log.latest(handle, known.id());
      if (standing.isPresent()) {
        return new Outcome(standing.get(), true, true);
      }
    }
    return new Outcome(edit(handle, known, careful(handle, known, judged)), true, false);
  }

  private void fillIn(Handle handle, StoredComment known, Judged judged) {
    Said said = judged.submission().ties();
    if (judged.submission().mustAgree()) {
      ties.contradiction(handle, known, said)
          .ifPresent(
              tie -> {
                throw new ContradictionException(tie);
              });
    }
    Tied tied = ties.complete(handle, known, said);
    if (!tied.equals(Tied.of(known))) {
      comments.fillIn(handle, known.id(), row(judged, tied));
    }
  }

  private Decision edit(Handle handle, StoredComment known, Judged judged) {
    comments.edit(handle, known.id(), row(judged, Tied.of(known)));
    appeals.lapse(handle, known.id());
    return log.append(handle, judged.decision(known.id(), known.revision() + 1));
  }

  /**
   * What a person did not want shown is shown again only if a person says so: whoever edits it
   * could otherwise undo what was decided by a word.
   */
  private Judged careful(Handle handle, StoredComment known, Judged judged) {
    if (judged.verdict().kind() != Kind.APPROVE) {
      return judged;
    }
    boolean isRefused =
        log.latestByPerson(handle, known.id())
            .filter(decision -> decision.verdict().kind() != Kind.APPROVE)
            .isPresent();
    return isRefused ? judged.with(HELD_FOR_A_PERSON) : judged;
  }

  private static NewComment row(Judged judged, Tied tied) {
    Submission submission = judged.submission();
    Comment comment = submission.comment();
    Instant posted = comment.createdAt();
    return new NewComment(
        submission.community().id(),
        comment.id(),
        tied.threadId(),
        tied.parentExternalId(),
        tied.authorId(),
        comment.text(),
        judged.language(),
        status(judged.verdict()),
        submission.door().label(),
        posted == null ? judged.at() : posted);
  }

  /** Where a comment stands after a verdict. */
  static CommentStatus status(Verdict verdict) {
    return switch (verdict.kind()) {
      case APPROVE -> CommentStatus.APPROVED;
      case HOLD -> CommentStatus.HELD;
      case REJECT -> CommentStatus.REJECTED;
    };
  }
}
