package org.comity.service.dashboard.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.service.account.Account;

/**
 * Somebody who has logged in, as their cookie holds it.
 *
 * @param accountId who
 * @param credentialVersion of their account when they did; with another one the session has ended
 * @param since when they did; exact to the second
 */
record Session(long accountId, int credentialVersion, Instant since) {

  /** However busy one is, one logs in again after a working day. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** How long one may do nothing. */
  static final Duration IDLE = Duration.ofMinutes(30);

  private static final Pattern FORM =
      Pattern.compile("user:([0-9]{1,18}):([0-9]{1,9}):([0-9]{1,12})");

  static Session begin(Account account, Instant now) {
    return new Session(account.id(), account.credentialVersion(), now);
  }

  /** Such as {@code user:3:1:1795000000}. */
  String format() {
    return "user:" + accountId + ":" + credentialVersion + ":" + since.getEpochSecond();
  }

  static Optional<Session> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Session(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Instant.ofEpochSecond(Long.parseLong(matcher.group(3)))))
        : Optional.empty();
  }

  boolean hasEnded(Instant now) {
    return !now.isBefore(since.plus(LONGEST));
  }
}
