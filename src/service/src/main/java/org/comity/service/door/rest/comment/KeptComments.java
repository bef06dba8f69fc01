package org.comity.service.door.rest.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.comment.CommentOrigins;
import org.comity.service.comment.CommentOrigins.Origin;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.CurrentDecisions;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Comments with what holds of them. */
@Singleton
public final class KeptComments {

  private final Comments comments;
  private final CommentOrigins origins;
  private final CurrentDecisions decisions;
  private final AuditLog audit;

  @Inject
  KeptComments(
      Comments comments, CommentOrigins origins, CurrentDecisions decisions, AuditLog audit) {
    this.comments = comments;
    this.origins = origins;
    this.decisions = decisions;
    this.audit = audit;
  }

  /**
   * A row with what the wire says of it.
   *
   * @param id names the comment in the database
   * @param shown the comment on the wire
   */
  public record Row(long id, KeptComment shown) {}

  /**
   * Adds to comments what holds of them.
   *
   * @param handle the transaction
   * @param kept some hundreds at most
   * @return in the same order
   */
  public List<Row> with(Handle handle, List<StoredComment> kept) {
    List<Long> ids = kept.stream().map(StoredComment::id).toList();
    Map<Long, Origin> from = origins.of(handle, ids);
    Map<Long, Current> current = decisions.of(handle, ids);
    return kept.stream()
        .map(
            comment ->
                new Row(
                    comment.id(),
                    KeptComment.of(comment, from.get(comment.id()), current.get(comment.id()))))
        .toList();
  }

  Optional<KeptComment> find(Handle handle, long communityId, String id) {
    return comments
        .find(handle, communityId, id)
        .map(kept -> with(handle, List.of(kept)).get(0).shown());
  }

  List<Row> list(
      Handle handle, long communityId, @Nullable CommentStatus status, Comments.Page page) {
    return with(handle, comments.list(handle, communityId, status, page));
  }

  /** False if it was not kept. */
  boolean delete(Database database, long communityId, String id, String actor) {
    return database.transact(
        handle -> {
          Optional<StoredComment> kept = comments.lock(handle, communityId, id);
          kept.ifPresent(
              comment -> {
                comments.delete(handle, comment.id());
                audit.append(
                    handle,
                    communityId,
                    new Deed(actor, "comment.delete", "comment " + comment.externalId()));
              });
          return kept.isPresent();
        });
  }
}
