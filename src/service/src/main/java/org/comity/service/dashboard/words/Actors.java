package org.comity.service.dashboard.words;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.comity.service.account.KnownAccounts;

/** What people call those whom logs name by number. */
@Singleton
public final class Actors {

  private static final String PREFIX = "user:";
  private static final Pattern USER = Pattern.compile(PREFIX + "\\d{1,18}");

  private final KnownAccounts accounts;

  @Inject
  Actors(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * A name to read.
   *
   * @param actor as it stands in a log, such as {@code user:3}
   * @return the account's name; what stands in the log for all that is no account, such as a key
   */
  public String name(String actor) {
    return USER.matcher(actor).matches()
        ? accounts.name(Long.parseLong(actor.substring(PREFIX.length()))).orElse(actor)
        : actor;
  }
}
