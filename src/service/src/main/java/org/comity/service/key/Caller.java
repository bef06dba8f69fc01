package org.comity.service.key;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from.
 *
 * @param communityId the one community that is open to it; null for all
 * @param actor how it is named in logs: {@code key:…}, or {@code open} where no key is needed yet
 * @param scopes what it may do
 */
public record Caller(@Nullable Long communityId, String actor, Set<Scope> scopes) {

  /** Copies the set. */
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Whether it may do something with a community.
   *
   * @param scope what
   * @param community whose
   * @return true if its key has the scope and opens the community
   */
  public boolean may(Scope scope, long community) {
    return scopes.contains(scope) && (communityId == null || communityId == community);
  }
}
