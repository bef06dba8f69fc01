package org.comity.service.outbox.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

  /** Nobody may stop their messages for longer than the longest wait between two attempts. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Statuses by which a receiver asks for less: those of Standard Webhooks, and RFC 9110's 503. */
  private static final Set<Integer> STATUSES = Set.of(429, 502, 503, 504);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /**
   * Reads it.
   *
   * @param status of the response
   * @param value of the header; null if there is none
   * @param now the time
   * @return at most a day; null if the receiver does not say, or not in a way to be understood
   */
  static @Nullable Duration read(int status, @Nullable String value, Instant now) {
    if (value == null || !STATUSES.contains(status)) {
      return null;
    }
    Duration wait = wait(value.strip(), now);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static @Nullable Duration wait(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, then);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
