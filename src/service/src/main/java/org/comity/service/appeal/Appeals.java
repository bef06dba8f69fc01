package org.comity.service.appeal;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table of appeals. */
@Singleton
public final class Appeals {

  private static final RowMapper<Appeal> ROW = ConstructorMapper.of(Appeal.class);
  private static final String ALL =
      """
      select a.*, c.external_id as comment_external_id
      from appeals a join comments c on c.id = a.comment_id
      """;

  /** Nobody resolves what lapses. */
  private static final String NOBODY = "comity";

  private final Clock clock = Database.CLOCK;

  private final List<AppealObserver> observers;

  /**
   * Knows whom to tell.
   *
   * @param observers all there are
   */
  @Inject
  public Appeals(@All List<AppealObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  private void tell(Handle handle, long commentId, boolean isOpen) {
    observers.forEach(observer -> observer.appealed(handle, commentId, isOpen));
  }

  /**
   * An appeal that is about to be kept.
   *
   * @param communityId whose comment it is
   * @param commentId names the comment in the database
   * @param decisionId what it is against
   * @param reason in the author's words
   * @param actor who hands it in
   */
  public record NewAppeal(
      long communityId, long commentId, long decisionId, String reason, String actor) {

    /** Without the reason. */
    @Override
    public String toString() {
      return "NewAppeal[" + decisionId + "]";
    }
  }

  /**
   * How an appeal ended.
   *
   * @param outcome what came of it
   * @param decisionId the decision on it
   * @param actor who resolved it
   */
  public record Resolution(Outcome outcome, long decisionId, String actor) {}

  /**
   * Keeps one.
   *
   * @param handle the transaction
   * @param appeal against a decision of a comment that is kept
   * @return the appeal
   */
  public Appeal open(Handle handle, NewAppeal appeal) {
    long id =
        handle
            .createUpdate(
                """
                insert into appeals
                  (community_id, comment_id, decision_id, reason, opened_at, opened_by)
                values (:communityId, :commentId, :decisionId, :reason, :now, :actor)\
                """)
            .bindMethods(appeal)
            .bind("now", clock.instant())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    tell(handle, appeal.commentId(), true);
    return find(handle, appeal.communityId(), id).orElseThrow();
  }

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param id names it in the database
   * @return nothing if there is none
   */
  public Optional<Appeal> find(Handle handle, long communityId, long id) {
    return handle
        .createQuery(ALL + "where a.community_id = :community and a.id = :id")
        .bind("community", communityId)
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /**
   * Whether an appeal of a comment waits for a person.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param commentId names it in the database
   * @return true if there is an open one
   */
  public boolean isOpen(Handle handle, long commentId) {
    return handle
            .createQuery(
                "select count(*) from appeals where comment_id = :comment and outcome is null")
            .bind("comment", commentId)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * The appeal of a comment that waits for a person.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param commentId names it in the database
   * @return nothing if none waits
   */
  public Optional<Appeal> findOpen(Handle handle, long commentId) {
    return handle
        .createQuery(ALL + "where a.comment_id = :comment and a.outcome is null")
        .bind("comment", commentId)
        .map(ROW)
        .findFirst();
  }

  /**
   * All appeals of a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return the first one first
   */
  public List<Appeal> of(Handle handle, long commentId) {
    return handle
        .createQuery(ALL + "where a.comment_id = :comment order by a.id")
        .bind("comment", commentId)
        .map(ROW)
        .list();
  }

  /**
   * Lists a community's appeals, newest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param isOpen only those that wait, or only those that do not; null for all
   * @param page where to go on, and how many
   * @return at most as many as asked for
   */
  public List<Appeal> list(Handle handle, long communityId, @Nullable Boolean isOpen, Page page) {
    String which =
        isOpen == null ? "" : isOpen ? "and a.outcome is null" : "and a.outcome is not null";
    return handle
        .createQuery(
            ALL
                + "where a.community_id = :community and a.id < :before "
                + which
                + " order by a.id desc limit :limit")
        .bind("community", communityId)
        .bind("before", page.before())
        .bind("limit", page.limit())
        .map(ROW)
        .list();
  }

  /**
   * Closes one.
   *
   * @param handle the transaction
   * @param id names it in the database
   * @param resolution how it ended
   * @return false if it was not open
   */
  public boolean resolve(Handle handle, long id, Resolution resolution) {
    Instant now = clock.instant();
    boolean isDone =
        handle
                .createUpdate(
                    """
                update appeals set outcome = :outcome, resolved_at = :now, resolved_by = :actor,
                  resolution_id = :decisionId
                where id = :id and outcome is null\
                """)
                .bindMethods(resolution)
                .bind("now", now)
                .bind("id", id)
                .execute()
            > 0;
    if (isDone) {
      tell(handle, commentOf(handle, id), false);
    }
    return isDone;
  }

  private static long commentOf(Handle handle, long id) {
    return handle
        .createQuery("select comment_id from appeals where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  /**
   * Opens the appeal again that a decision closed, when the decision is undone.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param decisionId the decision on it
   * @return false if it closed none
   */
  public boolean reopen(Handle handle, long decisionId) {
    return handle
            .createUpdate(
                """
                update appeals set outcome = null, resolved_at = null, resolved_by = null,
                  resolution_id = null
                where resolution_id = :decision\
                """)
            .bind("decision", decisionId)
            .execute()
        > 0;
  }

  /**
   * Closes the open appeal of a comment that is edited.
   *
   * @param handle the transaction, which holds a lock on the comment
   * @param commentId names it in the database
   */
  public void lapse(Handle handle, long commentId) {
    int lapsed =
        handle
            .createUpdate(
                """
                update appeals set outcome = :outcome, resolved_at = :now, resolved_by = :nobody
                where comment_id = :comment and outcome is null\
                """)
            .bind("outcome", Outcome.LAPSED)
            .bind("now", clock.instant())
            .bind("nobody", NOBODY)
            .bind("comment", commentId)
            .execute();
    if (lapsed > 0) {
      tell(handle, commentId, false);
    }
  }

  /**
   * A part of a long list, newest first.
   *
   * @param before only rows with a smaller id
   * @param limit at most so many
   */
  public record Page(long before, int limit) {}
}
