package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads threads with their comments. */
@Singleton
public final class KeptThreads {

  private static final RowMapper<StoredThread> THREAD = ConstructorMapper.of(StoredThread.class);
  private static final RowMapper<StoredComment> COMMENT = ConstructorMapper.of(StoredComment.class);

  private static final String THREADS =
      """
      select t.id, t.external_id, t.url, t.title, t.created_at,
        (select count(*) from comments c where c.thread_id = t.id) as comments
      from threads t
      """;

  /** Keeps nothing itself. */
  @Inject
  public KeptThreads() {}

  /**
   * Lists a community's threads, newest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param page where to go on, and how many
   * @return at most as many as asked for
   */
  public List<StoredThread> list(Handle handle, long communityId, Comments.Page page) {
    return handle
        .createQuery(
            THREADS
                + "where t.community_id = :community and t.id < :before"
                + " order by t.id desc limit :limit")
        .bind("community", communityId)
        .bind("before", page.before())
        .bind("limit", page.limit())
        .map(THREAD)
        .list();
  }

  /**
   * Looks one up.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param externalId what the platform calls it
   * @return nothing if there is none
   */
  public Optional<StoredThread> find(Handle handle, long communityId, String externalId) {
    return handle
        .createQuery(THREADS + "where t.community_id = :community and t.external_id = :external")
        .bind("community", communityId)
        .bind("external", externalId)
        .map(THREAD)
        .findOne();
  }

  /**
   * Lists a thread's comments, newest first.
   *
   * @param handle the transaction
   * @param threadId names the thread in the database
   * @param page where to go on, and how many
   * @return at most as many as asked for
   */
  public List<StoredComment> comments(Handle handle, long threadId, Comments.Page page) {
    return handle
        .createQuery(
            """
            select * from comments where thread_id = :thread and id < :before
            order by id desc limit :limit\
            """)
        .bind("thread", threadId)
        .bind("before", page.before())
        .bind("limit", page.limit())
        .map(COMMENT)
        .list();
  }
}
