package org.comity.service.door.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.policy.ActivePolicy;
import org.comity.service.policy.PolicyVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a community's policy, without its text.
 *
 * @param version 0 for the one recommended with the bundle, which is never handed in
 * @param active whether the community goes by it
 * @param createdAt when it was handed in
 * @param createdBy who handed it in
 * @param activatedAt when it was activated last
 * @param note where it comes from
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyVersion", description = "A version of a policy, without its text.")
record PolicyEntry(
    @Schema(description = "0 is the policy recommended with the bundle.") int version,
    @Schema(description = "Whether the community goes by it.") boolean active,
    @Nullable Instant createdAt,
    @Nullable String createdBy,
    @Schema(description = "When it was activated last; missing if it never was.")
        @Nullable Instant activatedAt,
    @Schema(description = "Where it comes from; missing if somebody wrote it.")
        @Nullable String note) {

  static PolicyEntry of(PolicyVersion version) {
    return new PolicyEntry(
        version.version(),
        version.active(),
        version.createdAt(),
        version.createdBy(),
        version.activatedAt(),
        version.note());
  }

  static PolicyEntry recommended(boolean active) {
    return new PolicyEntry(ActivePolicy.RECOMMENDED, active, null, null, null, null);
  }
}
