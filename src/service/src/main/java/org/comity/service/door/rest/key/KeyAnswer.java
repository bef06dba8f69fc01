package org.comity.service.door.rest.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.key.ApiKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key on the wire.
 *
 * @param id names it
 * @param name for people
 * @param prefix how its secret begins
 * @param community the one that it opens; missing for all
 * @param scopes what it is good for
 * @param perMinute how many requests a minute it may make
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt from when on it opens nothing
 * @param revokedAt since when it opens nothing
 * @param lastUsedAt when it was last seen
 * @param secret what its holder sends; only in the answer that makes it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ApiKey", description = "A key; its secret is shown once.")
record KeyAnswer(
    long id,
    @Schema(description = "For people.") String name,
    @Schema(description = "How its secret begins, to tell keys apart.") String prefix,
    @Schema(description = "The one community that it opens; missing for all.")
        @Nullable String community,
    @Schema(description = "score, submit, moderate, label, policy, retrain, admin.")
        List<String> scopes,
    @Schema(description = "How many requests a minute it may make.") int perMinute,
    Instant createdAt,
    String createdBy,
    @Schema(description = "From when on it opens nothing.") @Nullable Instant expiresAt,
    @Schema(description = "Since when it opens nothing.") @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    @Schema(description = "Only in the answer that makes it: it cannot be had again.")
        @Nullable String secret) {

  static KeyAnswer of(ApiKey key, @Nullable String community, @Nullable String secret) {
    return new KeyAnswer(
        key.id(),
        key.name(),
        key.prefix(),
        community,
        key.scopes().stream().sorted().map(Wire::name).toList(),
        key.perMinute(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.revokedAt(),
        key.lastUsedAt(),
        secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "KeyAnswer[" + id + "]";
  }
}
