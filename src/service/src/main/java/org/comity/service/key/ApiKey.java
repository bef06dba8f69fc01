package org.comity.service.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key without its secret.
 *
 * @param id names it in the database
 * @param communityId the one community that it opens; null for all
 * @param name for people
 * @param prefix how its secret begins, to tell keys apart
 * @param scopes what it is good for
 * @param perMinute how many requests a minute it may make
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt from when on it opens nothing; null for never
 * @param revokedAt since when it opens nothing; null if it was not revoked
 * @param lastUsedAt when it was last seen, to the minute; null for never
 */
public record ApiKey(
    long id,
    @Nullable Long communityId,
    String name,
    String prefix,
    Set<Scope> scopes,
    int perMinute,
    Instant createdAt,
    String createdBy,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  /** Copies the set. */
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /**
   * How it is named in logs.
   *
   * @return such as {@code key:3}
   */
  public String actor() {
    return "key:" + id;
  }

  /**
   * Whether it opens anything.
   *
   * @param now the time
   * @return false once it was revoked or has expired
   */
  boolean opens(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
