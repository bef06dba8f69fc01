package org.comity.service.queue.list;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How comments begin, for a line of a list. */
@Singleton
public final class Excerpts {

  /** Keeps nothing itself. */
  @Inject
  public Excerpts() {}

  /**
   * Reads how they begin.
   *
   * @param handle the transaction
   * @param ids name the comments in the database; some hundreds at most
   * @param length at most so many characters
   * @return by id; those that are not kept any more are missing
   */
  public Map<Long, String> of(Handle handle, Collection<Long> ids, int length) {
    Map<Long, String> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery(
              "select id, substring(text, 1, :length) as excerpt from comments where id in (<ids>)")
          .bind("length", length)
          .bindList("ids", ids)
          .map((row, context) -> Map.entry(row.getLong("id"), row.getString("excerpt")))
          .forEach(one -> byId.put(one.getKey(), one.getValue().replaceAll("\\s+", " ").strip()));
    }
    return byId;
  }
}
