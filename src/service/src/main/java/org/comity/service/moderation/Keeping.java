package org.comity.service.moderation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.comity.comment.Comment;
import org.comity.policy.Verdict;
import org.comity.service.comment.Authors;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.CommentThreads;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts a comment and what was decided of it into the database, in one transaction. */
@Singleton
final class Keeping {

  private final Comments comments;
  private final CommentThreads threads;
  private final Authors authors;
  private final DecisionLog log;

  @Inject
  Keeping(Comments comments, CommentThreads threads, Authors authors, DecisionLog log) {
    this.comments = comments;
    this.threads = threads;
    this.authors = authors;
    this.log = log;
  }

  /** Keeps a new comment, or an edit; a repetition adds nothing. */
  Outcome keep(Handle handle, Judged judged) {
    Submission submission = judged.submission();
    Comment comment = submission.comment();
    Optional<StoredComment> known =
        comments.lock(handle, submission.community().id(), comment.id());
    if (known.isPresent() && known.get().text().equals(comment.text())) {
      Optional<Decision> standing = log.latest(handle, known.get().id());
      if (standing.isPresent()) {
        return new Outcome(standing.get(), true, true);
      }
    }
    NewComment row = row(handle, judged);
    Decision decision =
        known.isPresent()
            ? edit(handle, known.get(), row, judged)
            : judged.decision(comments.insert(handle, row), 1);
    return new Outcome(log.append(handle, decision), true, false);
  }

  private Decision edit(Handle handle, StoredComment known, NewComment row, Judged judged) {
    comments.edit(handle, known.id(), row);
    return judged.decision(known.id(), known.revision() + 1);
  }

  private NewComment row(Handle handle, Judged judged) {
    Submission submission = judged.submission();
    Comment comment = submission.comment();
    long community = submission.community().id();
    Instant posted = comment.createdAt();
    return new NewComment(
        community,
        comment.id(),
        threadId(handle, community, comment),
        comment.parentId(),
        authorId(handle, community, submission.writer()),
        comment.text(),
        judged.language(),
        status(judged.verdict()),
        submission.door().label(),
        posted == null ? judged.at() : posted);
  }

  private @Nullable Long threadId(Handle handle, long community, Comment comment) {
    String thread = comment.threadId();
    return thread == null ? null : threads.idOf(handle, community, thread, comment.article());
  }

  private @Nullable Long authorId(Handle handle, long community, @Nullable Writer writer) {
    return writer == null
        ? null
        : authors.idOf(handle, community, writer.externalId(), writer.name());
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
