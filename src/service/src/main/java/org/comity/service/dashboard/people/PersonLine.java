package org.comity.service.dashboard.people;

import java.time.Instant;
import java.util.Locale;
import org.comity.service.account.Account;
import org.comity.service.dashboard.words.Ages;

/**
 * Somebody as the list shows them.
 *
 * @param account who
 * @param isLocked whether too many logins failed
 * @param lastLogin in words; empty if they never did
 * @param since when there is the account, in words
 */
public record PersonLine(Account account, boolean isLocked, String lastLogin, String since) {

  static PersonLine of(Account account, Locale locale, Instant now) {
    Ages ages = new Ages(locale, now);
    Instant last = account.lastLoginAt();
    return new PersonLine(
        account,
        account.isLocked(now),
        last == null ? "" : ages.of(last),
        ages.of(account.createdAt()));
  }

  /**
   * Whether there is nothing to say of their state.
   *
   * @return true if they may log in with a password of their own
   */
  public boolean isPlain() {
    return account.isEnabled() && !isLocked && !account.mustChangePassword();
  }
}
