package org.comity.service.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Comity.
 *
 * @param id names them in the database
 * @param name what they log in with
 * @param role what they may do
 * @param createdAt since when
 * @param credentialVersion grows with whatever ends their sessions: another password or role, a
 *     disabled account, logging out everywhere; from 1
 * @param mustChangePassword whether somebody else made their password
 * @param hasPassword whether they log in with one; false for who comes from an OpenID provider
 * @param disabledAt since when they may not log in; null if they may
 * @param lockedUntil until when nobody may log in with their name; null if nobody failed to
 * @param lastLoginAt when they last logged in; null if never
 */
public record Account(
    long id,
    String name,
    Role role,
    Instant createdAt,
    int credentialVersion,
    boolean mustChangePassword,
    boolean hasPassword,
    @Nullable Instant disabledAt,
    @Nullable Instant lockedUntil,
    @Nullable Instant lastLoginAt) {

  /**
   * How they are named in logs.
   *
   * @return such as {@code user:3}
   */
  public String actor() {
    return "user:" + id;
  }

  /**
   * Whether they may log in and go on working.
   *
   * @return false once the account was disabled
   */
  public boolean isEnabled() {
    return disabledAt == null;
  }

  /**
   * Whether too many logins failed a short while ago.
   *
   * @param now the time
   * @return true while nobody may log in with this name
   */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
