package org.comity.service.review.dossier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What the people are called who did something. */
@Singleton
public final class People {

  private static final String USER = "user:";

  /** Keeps nothing itself. */
  @Inject
  public People() {}

  /**
   * Looks up.
   *
   * @param handle the transaction
   * @param actors as logs name them, such as {@code user:3}; others are left out
   * @return the names of their accounts
   */
  public Map<String, String> names(Handle handle, Collection<String> actors) {
    List<Long> ids =
        actors.stream()
            .filter(actor -> actor.matches(USER + "[0-9]{1,18}"))
            .map(actor -> Long.valueOf(actor.substring(USER.length())))
            .distinct()
            .toList();
    Map<String, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("select id, name from accounts where id in (<ids>)")
          .bindList("ids", ids)
          .map((row, context) -> Map.entry(USER + row.getLong("id"), row.getString("name")))
          .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    }
    return names;
  }
}
