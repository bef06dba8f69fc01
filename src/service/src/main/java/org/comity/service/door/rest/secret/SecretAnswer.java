package org.comity.service.door.rest.secret;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.signature.SigningSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A signing secret on the wire.
 *
 * @param id names it
 * @param door where the sender's requests come in
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param retiredAt since when nothing that is signed with it comes in
 * @param secret what the sender signs with; only in the answer that makes it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SigningSecret", description = "A signing secret; it is shown once.")
record SecretAnswer(
    long id,
    @Schema(description = "coral, discourse or webhook.") String door,
    Instant createdAt,
    String createdBy,
    @Schema(description = "Since when nothing that is signed with it comes in.")
        @Nullable Instant retiredAt,
    @Schema(description = "Only in the answer that makes it: it cannot be had again.")
        @Nullable String secret) {

  static SecretAnswer ofNew(SigningSecret made) {
    return of(made, made.secret());
  }

  static SecretAnswer of(SigningSecret known) {
    return of(known, null);
  }

  private static SecretAnswer of(SigningSecret secret, @Nullable String shown) {
    return new SecretAnswer(
        secret.id(),
        secret.door(),
        secret.createdAt(),
        secret.createdBy(),
        secret.retiresAt(),
        shown);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SecretAnswer[" + id + "]";
  }
}
