package org.comity.service.door.rest.retraining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.retraining.Retraining;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A retraining on the wire.
 *
 * @param id names it
 * @param state where it stands
 * @param holder the process that runs
 * @param startedBy whose key it showed
 * @param champion the bundle that scored the community when it began
 * @param policyVersion of the community's policy then
 * @param stage what it does
 * @param done how much of all is done, in [0,1]
 * @param startedAt when it began
 * @param renewedAt when it was last heard of
 * @param leaseUntil from when on another may take over
 * @param endedAt when it ended
 * @param report what came of it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Retraining", description = "One run of the job that makes the next bundle.")
record RetrainingAnswer(
    long id,
    @Schema(description = "running, handed_in, refused, failed or abandoned.") String state,
    String holder,
    String startedBy,
    @Schema(description = "The bundle that scored the community when it began.") String champion,
    @Schema(description = "Of the community's policy then; 0 for the recommended one.")
        int policyVersion,
    @Schema(description = "What it does, in its own words.") @Nullable String stage,
    @Schema(description = "How much of all is done, from 0 to 1.") double done,
    Instant startedAt,
    @Schema(description = "When it was last heard of.") Instant renewedAt,
    @Schema(description = "From when on another may take over.") Instant leaseUntil,
    @Nullable Instant endedAt,
    @Schema(
            type = SchemaType.OBJECT,
            description = "What came of it, as the job said; not in lists.")
        @JsonRawValue
        @Nullable String report) {

  static RetrainingAnswer of(Retraining retraining) {
    return of(retraining, retraining.report());
  }

  static RetrainingAnswer withoutReport(Retraining retraining) {
    return of(retraining, null);
  }

  private static RetrainingAnswer of(Retraining retraining, @Nullable String report) {
    return new RetrainingAnswer(
        retraining.id(),
        Wire.name(retraining.state()),
        retraining.holder(),
        retraining.startedBy(),
        retraining.champion(),
        retraining.policyVersion(),
        retraining.stage(),
        retraining.done(),
        retraining.startedAt(),
        retraining.renewedAt(),
        retraining.leaseUntil(),
        retraining.endedAt(),
        report);
  }
}
