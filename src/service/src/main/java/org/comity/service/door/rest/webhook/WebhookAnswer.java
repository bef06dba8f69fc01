package org.comity.service.door.rest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param id names it
 * @param url where messages are posted to
 * @param events what it is told of
 * @param enabled whether it gets anything
 * @param disabledAt since when it gets nothing
 * @param disabledReason why
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param previousSecretUntil how long messages are signed with the secret before, too
 * @param secret what messages are signed with; only in the answer that makes it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook", description = "Where messages go; its secret is shown once.")
record WebhookAnswer(
    long id,
    @Schema(description = "Where messages are posted to.") String url,
    @Schema(description = "What it is told of.") List<String> events,
    @Schema(description = "Whether it gets anything.") boolean enabled,
    @Schema(description = "Since when it gets nothing.") @Nullable Instant disabledAt,
    @Schema(description = "Why it gets nothing.") @Nullable String disabledReason,
    Instant createdAt,
    String createdBy,
    @Schema(description = "How long messages are signed with the secret before, too.")
        @Nullable Instant previousSecretUntil,
    @Schema(description = "Only in the answer that makes it: it cannot be had again.")
        @Nullable String secret) {

  static WebhookAnswer of(Endpoint endpoint) {
    return of(endpoint, null);
  }

  static WebhookAnswer withSecret(Endpoint endpoint) {
    return of(endpoint, endpoint.secrets().current());
  }

  private static WebhookAnswer of(Endpoint endpoint, @Nullable String secret) {
    Endpoint.Disabled disabled = endpoint.disabled();
    return new WebhookAnswer(
        endpoint.id(),
        endpoint.url(),
        endpoint.events().stream().map(Event::type).sorted().toList(),
        disabled == null,
        disabled == null ? null : disabled.at(),
        disabled == null ? null : disabled.reason(),
        endpoint.createdAt(),
        endpoint.createdBy(),
        endpoint.secrets().previousUntil(),
        secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookAnswer[id=" + id + "]";
  }
}
