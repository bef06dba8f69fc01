package org.comity.service.label;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of labels. */
@Singleton
public final class Labels {

  private static final RowMapper<Label> ROW = ConstructorMapper.of(Label.class);

  /** Keeps nothing itself. */
  @Inject
  public Labels() {}

  /**
   * Adds one.
   *
   * @param handle the transaction
   * @param label its id is not looked at
   */
  public void add(Handle handle, Label label) {
    handle
        .createUpdate(
            """
            insert into labels (community_id, comment_id, revision, attribute, label, span_begin,
              span_end, source, given_by, bundle_id, given_at)
            values (:communityId, :commentId, :revision, :attribute, :label, :spanBegin, :spanEnd,
              :source, :givenBy, :bundleId, :givenAt)\
            """)
        .bindMethods(label)
        .execute();
  }

  /**
   * The labels of a comment.
   *
   * @param handle the transaction
   * @param commentId names it in the database
   * @return in the order in which they were given
   */
  public List<Label> of(Handle handle, long commentId) {
    return handle
        .createQuery("select * from labels where comment_id = :id order by id")
        .bind("id", commentId)
        .map(ROW)
        .list();
  }

  /**
   * The labels of many comments.
   *
   * @param handle the transaction
   * @param commentIds name them in the database; some hundreds at most
   * @return by comment, in the order in which they were given
   */
  public Map<Long, List<Label>> of(Handle handle, Collection<Long> commentIds) {
    Map<Long, List<Label>> byComment = new HashMap<>();
    if (!commentIds.isEmpty()) {
      handle
          .createQuery("select * from labels where comment_id in (<ids>) order by id")
          .bindList("ids", commentIds)
          .map(ROW)
          .forEach(
              label ->
                  byComment
                      .computeIfAbsent(label.commentId(), any -> new ArrayList<>())
                      .add(label));
    }
    return byComment;
  }

  /**
   * Goes through a community's labels, oldest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param after only those with a larger id
   * @param limit at most so many
   * @return the labels
   */
  public List<Label> listAfter(Handle handle, long communityId, long after, int limit) {
    return handle
        .createQuery(
            """
            select * from labels where community_id = :community and id > :after
            order by id limit :limit\
            """)
        .bind("community", communityId)
        .bind("after", after)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /**
   * Lists a community's labels, newest first.
   *
   * @param handle the transaction
   * @param communityId whose
   * @param before only those with a smaller id
   * @param limit at most so many
   * @return the labels
   */
  public List<Label> list(Handle handle, long communityId, long before, int limit) {
    return handle
        .createQuery(
            """
            select * from labels where community_id = :community and id < :before
            order by id desc limit :limit\
            """)
        .bind("community", communityId)
        .bind("before", before)
        .bind("limit", limit)
        .map(ROW)
        .list();
  }
}
