package org.comity.service.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new key shall be.
 *
 * @param communityId the one community that it opens; null for all
 * @param name for people; 1 to 200 characters
 * @param scopes at least one
 * @param perMinute how many requests a minute, from 1 to 10,000,000
 * @param expiresAt from when on it opens nothing; null for never
 */
public record KeyRequest(
    @Nullable Long communityId,
    String name,
    Set<Scope> scopes,
    int perMinute,
    @Nullable Instant expiresAt) {

  /** A hundred a second: a busy site stays below it, and one script does not take all. */
  public static final int USUAL_PER_MINUTE = 6_000;

  private static final int MOST_PER_MINUTE = 10_000_000;
  private static final int MAX_NAME = 200;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException with what must be
   */
  public KeyRequest {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one scope");
    }
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("a key's name has 1 to 200 characters");
    }
    if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
      throw new IllegalArgumentException("a key allows 1 to 10,000,000 requests a minute");
    }
  }
}
