package org.comity.service.comment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What platforms call comments, their threads and their authors, for many comments at once. */
@Singleton
public final class CommentOrigins {

  private static final RowMapper<Origin> ROW = ConstructorMapper.of(Origin.class);

  /** Keeps nothing itself. */
  @Inject
  public CommentOrigins() {}

  /**
   * Where a comment comes from.
   *
   * @param id names the comment in the database
   * @param externalId what the platform calls the comment
   * @param threadExternalId what it calls the thread
   * @param authorExternalId what it calls the author
   * @param authorName what it shows of the author
   */
  public record Origin(
      long id,
      String externalId,
      @Nullable String threadExternalId,
      @Nullable String authorExternalId,
      @Nullable String authorName) {

    /** Without names. */
    @Override
    public String toString() {
      return "Origin[" + id + "]";
    }
  }

  /**
   * Looks comments up.
   *
   * @param handle the transaction
   * @param ids name them in the database; some hundreds at most
   * @return by id; those that are not kept any more are missing
   */
  public Map<Long, Origin> of(Handle handle, Collection<Long> ids) {
    Map<Long, Origin> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(
              """
              select c.id, c.external_id, t.external_id as thread_external_id,
                a.external_id as author_external_id, a.name as author_name
              from comments c
                left join threads t on t.id = c.thread_id
                left join authors a on a.id = c.author_id
              where c.id in (<ids>)\
              """)
          .bindList("ids", ids)
          .map(ROW)
          .forEach(origin -> byId.put(origin.id(), origin));
    }
    return byId;
  }
}
