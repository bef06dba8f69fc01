package org.comity.service.queue.list;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long ago comments came in.
 *
 * @param atLeast not more lately than so long ago; null for any
 * @param atMost not longer ago; null for any
 */
public record AgeBand(@Nullable Duration atLeast, @Nullable Duration atMost) {

  /** Of any age. */
  public static final AgeBand ANY = new AgeBand(null, null);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is negative or holds nothing
   */
  public AgeBand {
    if ((atLeast != null && atLeast.isNegative()) || (atMost != null && atMost.isNegative())) {
      throw new IllegalArgumentException("an age is not negative");
    }
    if (atLeast != null && atMost != null && atMost.compareTo(atLeast) < 0) {
      throw new IllegalArgumentException("a range of ages ends after it begins");
    }
  }
}
