package org.comity.service.care;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work since they came, and since their last pause.
 *
 * @param begunAt when the first comment of the shift was read
 * @param stretchBegunAt when the first one since the last pause was
 * @param lastAt when something was done last
 * @param revealed how many severe texts were read in the shift, at least 0
 * @param remindedAt when a break was proposed last in this stretch; null if it was not yet
 */
public record Shift(
    Instant begunAt,
    Instant stretchBegunAt,
    Instant lastAt,
    int revealed,
    @Nullable Instant remindedAt) {

  /** Whoever does nothing for so long has had a pause. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  /** Whoever does nothing for so long has gone home. */
  static final Duration NIGHT = Duration.ofHours(6);

  /** The first moment of a shift. */
  static Shift begun(Instant now) {
    return new Shift(now, now, now, 0, null);
  }

  /**
   * The shift a moment later: another one if there was a night between, another stretch of it if
   * there was a pause.
   */
  Shift at(Instant now) {
    Duration idle = Duration.between(lastAt, now);
    if (idle.compareTo(NIGHT) >= 0) {
      return begun(now);
    }
    return idle.compareTo(PAUSE) >= 0
        ? new Shift(begunAt, now, now, revealed, null)
        : new Shift(begunAt, stretchBegunAt, now, revealed, remindedAt);
  }

  /** One severe text more. */
  Shift revealing() {
    return new Shift(begunAt, stretchBegunAt, lastAt, revealed + 1, remindedAt);
  }

  /** A break was proposed. */
  Shift reminded() {
    return new Shift(begunAt, stretchBegunAt, lastAt, revealed, lastAt);
  }

  /**
   * How long the work has gone on without a pause.
   *
   * @return whole minutes, at least 0
   */
  public int minutes() {
    return (int) Duration.between(stretchBegunAt, lastAt).toMinutes();
  }

  /**
   * Whether it is time for a break: after so many minutes, and again after as many.
   *
   * @param breakMinutes as its worker has set; 0 for never
   * @return true if one should be proposed now
   */
  boolean needsBreak(int breakMinutes) {
    if (breakMinutes == 0) {
      return false;
    }
    Instant since = remindedAt == null ? stretchBegunAt : remindedAt;
    return Duration.between(since, lastAt).toMinutes() >= breakMinutes;
  }
}
