package org.comity.service.report;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of readers' reports. */
@Singleton
public final class Reports {

  private static final RowMapper<Report> ROW = ConstructorMapper.of(Report.class);

  private final Database database;
  private final Comments comments;
  private final List<ReportObserver> observers;

  @Inject
  Reports(Database database, Comments comments, @All List<ReportObserver> observers) {
    this.database = database;
    this.comments = comments;
    this.observers = List.copyOf(observers);
  }

  /**
   * What came of a report.
   *
   * @param isNew whether the reader had not reported the comment before
   * @param reports how many readers have reported it now
   */
  public record Kept(boolean isNew, int reports) {}

  /**
   * Keeps a report; a second one of the same reader on the same comment adds nothing. Waits for the
   * database.
   *
   * @param communityId whose comment it is
   * @param externalId what the platform calls the comment
   * @param report what the reader says
   * @return what came of it; nothing if no such comment is kept
   */
  public Optional<Kept> keep(long communityId, String externalId, Report report) {
    return database.insist(
        handle ->
            comments
                .lock(handle, communityId, externalId)
                .filter(comment -> comment.status() != CommentStatus.EXAMPLE)
                .map(comment -> keep(handle, comment, report)));
  }

  private Kept keep(Handle handle, StoredComment comment, Report report) {
    boolean isNew =
        handle
                .createUpdate(
                    """
                    insert into reports
                      (community_id, comment_id, reporter, reason, sentence, reported_at)
                    values (:community, :comment, :reporter, :kind, :sentence, :reportedAt)
                    on conflict do nothing\
                    """)
                .bindMethods(report)
                .bind("kind", report.reason().name())
                .bind("community", comment.communityId())
                .bind("comment", comment.id())
                .execute()
            > 0;
    int reports = count(handle, comment.id());
    if (isNew) {
      for (ReportObserver observer : observers) {
        observer.reported(handle, comment, reports);
      }
    }
    return new Kept(isNew, reports);
  }

  private static int count(Handle handle, long commentId) {
    return handle
        .createQuery("select count(*) from reports where comment_id = :comment")
        .bind("comment", commentId)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * How many readers reported a comment.
   *
   * @param handle the transaction
   * @param communityId whose comment it is
   * @param externalId what the platform calls the comment
   * @return 0 if it is not kept
   */
  public int count(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(
            """
            select count(*) from reports r join comments c on c.id = r.comment_id
            where c.community_id = :community and c.external_id = :external\
            """)
        .bind("community", communityId)
        .bind("external", externalId)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * The reports on a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @param limit at most so many
   * @return the last one first
   */
  public List<Report> of(Handle handle, long commentId, int limit) {
    return handle
        .createQuery(
            """
            select reporter, reason, sentence, reported_at from reports
            where comment_id = :comment order by id desc limit :limit\
            """)
        .bind("comment", commentId)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /**
   * Forgets what a reader said of others' comments.
   *
   * @param handle the transaction
   * @param communityId where
   * @param reporter what the platform calls the reader
   * @return how many reports were deleted
   */
  public int forget(Handle handle, long communityId, String reporter) {
    return handle
        .createUpdate(
            "delete from reports where community_id = :community and reporter = :reporter")
        .bind("community", communityId)
        .bind("reporter", reporter)
        .execute();
  }
}
