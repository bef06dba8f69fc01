package org.comity.service.door.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message, and what became of it.
 *
 * @param messageId names it to the receiver
 * @param type of the event
 * @param state what became of it
 * @param createdAt when it was written
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; missing if it is not
 * @param lastStatus what the receiver last answered
 * @param lastError why the last attempt failed
 * @param deliveredAt when it was delivered
 * @param payload the body
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookMessage", description = "A message, and what became of it.")
record MessageAnswer(
    @Schema(description = "The webhook-id, the same at every attempt.") String messageId,
    @Schema(description = "decision.created, decision.changed, model.promoted or webhook.test.")
        String type,
    @Schema(description = "pending, delivered or dead.") String state,
    Instant createdAt,
    @Schema(description = "How often it was tried; from 0 again after a replay.") int attempts,
    @Schema(description = "When it is tried next; missing if it is not.")
        @Nullable Instant nextAttemptAt,
    @Schema(description = "The HTTP status that the receiver last answered with.")
        @Nullable Integer lastStatus,
    @Schema(description = "Why the last attempt failed.") @Nullable String lastError,
    @Nullable Instant deliveredAt,
    @Schema(description = "The body, as it is sent.", implementation = Object.class) @JsonRawValue
        String payload) {

  static MessageAnswer of(Message message) {
    return new MessageAnswer(
        message.messageId(),
        message.type(),
        Wire.name(message.state()),
        message.createdAt(),
        message.attempts(),
        message.state() == State.PENDING ? message.nextAttemptAt() : null,
        message.lastStatus(),
        message.lastError(),
        message.deliveredAt(),
        message.payload());
  }
}
