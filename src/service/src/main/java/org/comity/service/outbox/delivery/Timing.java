package org.comity.service.outbox.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message is tried.
 *
 * @param delays before each attempt, from the failure of the one before; as many as attempts
 * @param jitter the share of a delay by which it may be longer, in [0,1], so that messages that
 *     failed together do not come back together
 * @param timeout how long the receiver may take to be reached and to answer
 * @param lease how long a message belongs to who took it; longer than the timeout
 */
public record Timing(List<Duration> delays, double jitter, Duration timeout, Duration lease) {

  /** What Standard Webhooks 1.0.0 recommends: ten attempts within some three days. */
  public static final Timing STANDARD =
      new Timing(
          List.of(
              Duration.ZERO,
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)),
          0.1,
          Duration.ofSeconds(15),
          Duration.ofSeconds(60));

  /** Copies the list and checks the ranges. */
  public Timing {
    delays = List.copyOf(delays);
    if (delays.isEmpty() || !(jitter >= 0 && jitter <= 1) || lease.compareTo(timeout) <= 0) {
      throw new IllegalArgumentException("there is an attempt, and its lease outlasts it");
    }
  }

  /**
   * How long to wait after a failure.
   *
   * @param attempts made so far, at least 1
   * @param chance in [0,1), the part of the jitter to use
   * @return nothing if there were attempts enough
   */
  public Optional<Duration> delayAfter(int attempts, double chance) {
    if (attempts >= delays.size()) {
      return Optional.empty();
    }
    Duration delay = delays.get(attempts);
    return Optional.of(delay.plusMillis(Math.round(delay.toMillis() * jitter * chance)));
  }
}
