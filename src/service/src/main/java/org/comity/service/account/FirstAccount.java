package org.comity.service.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.service.key.Secrets;
import org.comity.service.setting.StartNotice;
import org.comity.service.store.Database;

/**
 * The way in for the first administrator: a token that only whoever can read the log has, good for
 * a day and for one account. Another start makes another one, until there is an administrator.
 */
@Singleton
public final class FirstAccount implements StartNotice {

  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Accounts accounts;
  private final Clock clock = Database.CLOCK;
  private final String token = Secrets.create("");
  private final Instant until = clock.instant().plus(GOOD_FOR);

  @Inject
  FirstAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<String> at(String url) {
    return accounts.hasAdministrator()
        ? Optional.empty()
        : Optional.of(
            "There is no administrator yet; this link makes one, once, within a day: "
                + url
                + "setup?token="
                + token);
  }

  /**
   * Whether a link is good.
   *
   * @param shown what it holds
   * @return false if it is another one, too old, or was used
   */
  public boolean isGood(String shown) {
    return MessageDigest.isEqual(bytes(shown), bytes(token))
        && clock.instant().isBefore(until)
        && !accounts.hasAdministrator();
  }

  /**
   * Makes the account.
   *
   * @param shown what the link holds
   * @param name of the administrator
   * @param password of the administrator
   * @return nothing if the link is not good
   * @throws IllegalArgumentException with what a name or a password must be
   */
  public Optional<Account> create(String shown, String name, String password) {
    return isGood(shown) ? accounts.createFirst(name, password) : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
