package org.comity.service.replay;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.policy.Facts;
import org.comity.service.comment.Authors;
import org.comity.service.comment.CommentThreads;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is still there of a comment that was once decided on. */
@Singleton
public final class KeptMaterial {

  private final Comments comments;
  private final CommentThreads threads;
  private final Authors authors;

  @Inject
  KeptMaterial(Comments comments, CommentThreads threads, Authors authors) {
    this.comments = comments;
    this.threads = threads;
    this.authors = authors;
  }

  /**
   * What to decide on again.
   *
   * @param comment as the classifier takes it, with what it may have quoted
   * @param author what is known of its author today; null if there is none
   */
  public record Material(Comment comment, Facts.@Nullable Author author) {}

  /**
   * Looks up what to decide on again.
   *
   * @param handle the transaction
   * @param community whose comment
   * @param decision what was decided
   * @return nothing if the comment, or this revision of it, is not kept
   */
  public Optional<Material> find(Handle handle, Community community, Decision decision) {
    return comments
        .find(handle, community.id(), decision.commentExternalId())
        .filter(kept -> kept.revision() == decision.revision())
        .filter(kept -> Long.valueOf(kept.id()).equals(decision.commentId()))
        .map(kept -> new Material(comment(handle, community, kept), author(handle, kept)));
  }

  private Comment comment(Handle handle, Community community, StoredComment kept) {
    String parent = kept.parentExternalId();
    String parentText =
        parent == null
            ? null
            : comments.find(handle, community.id(), parent).map(StoredComment::text).orElse(null);
    Long thread = kept.threadId();
    Article article = thread == null ? null : threads.article(handle, thread);
    return new Comment(
        kept.externalId(),
        kept.text(),
        community.language(),
        kept.postedAt(),
        null,
        null,
        parent,
        parentText,
        article);
  }

  private Facts.@Nullable Author author(Handle handle, StoredComment kept) {
    Long author = kept.authorId();
    return author == null ? null : authors.factsOf(handle, List.of(author)).get(author);
  }
}
