package org.comity.service.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one endpoint, and what became of it.
 *
 * @param id names it in the database; grows with time
 * @param messageId names it to the receiver ({@code webhook-id}); the same at every attempt
 * @param endpointId where it goes
 * @param type of the event
 * @param payload the body, as it is sent
 * @param createdAt when it was written
 * @param state what became of it
 * @param attempts how often it was tried; from 0 again after a replay
 * @param nextAttemptAt when it is tried next, if it is pending
 * @param lastStatus what the receiver last answered; null where it did not
 * @param lastError why the last attempt failed; null where none did
 * @param deliveredAt when it was delivered
 */
public record Message(
    long id,
    String messageId,
    long endpointId,
    String type,
    String payload,
    Instant createdAt,
    State state,
    int attempts,
    Instant nextAttemptAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    @Nullable Instant deliveredAt) {

  /** What can become of a message. */
  public enum State {
    /** It will be tried, for the first time or again. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** It was tried often enough; it stays until somebody replays it. */
    DEAD
  }
}
