package org.comity.service.dashboard.connect;

import java.time.Instant;
import java.util.List;
import org.comity.service.dashboard.words.Ages;
import org.comity.service.key.ApiKey;
import org.comity.service.key.Scope;

/**
 * A line of the list of keys.
 *
 * @param key without its secret
 * @param community the title of the one that it opens; empty for all
 * @param ages how times are said
 */
public record KeyLine(ApiKey key, String community, Ages ages) {

  /** Why a key opens nothing. */
  public enum Ending {
    /** It does open something. */
    NONE,
    /** Somebody revoked it. */
    REVOKED,
    /** Its time is over. */
    EXPIRED
  }

  /**
   * Whether it opens anything.
   *
   * @return why not
   */
  public Ending ending() {
    Instant expires = key.expiresAt();
    if (key.revokedAt() != null) {
      return Ending.REVOKED;
    }
    return expires != null && !ages.now().isBefore(expires) ? Ending.EXPIRED : Ending.NONE;
  }

  /**
   * What it is good for.
   *
   * @return in order
   */
  public List<Scope> scopes() {
    return key.scopes().stream().sorted().toList();
  }

  /**
   * How long ago it was made.
   *
   * @return in words
   */
  public String made() {
    return ages.of(key.createdAt());
  }

  /**
   * How long ago it was used.
   *
   * @return in words; empty for never
   */
  public String used() {
    Instant last = key.lastUsedAt();
    return last == null ? "" : ages.of(last);
  }
}
