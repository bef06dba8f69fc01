package org.comity.service.door.rest.retraining;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For how long a lease holds.
 *
 * @param leaseUntil from when on another may take over
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "LeaseAnswer", description = "For how long a lease holds.")
record LeaseAnswer(
    @Schema(description = "From when on another may take over.") Instant leaseUntil) {}
