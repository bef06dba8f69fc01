package org.comity.service.outbox.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver a message. */
sealed interface Answer {

  /**
   * The receiver has it.
   *
   * @param status 2xx
   */
  record Delivered(int status) implements Answer {}

  /** The receiver wants nothing any more: 410. */
  record Gone() implements Answer {
    static final int STATUS = 410;
  }

  /**
   * The receiver does not have it, or did not say so.
   *
   * @param status what it answered; null if it did not
   * @param error a sentence of our own
   * @param retryAfter how long the receiver wants to be left alone; null if it does not say
   */
  record Failed(@Nullable Integer status, String error, @Nullable Duration retryAfter)
      implements Answer {}
}
