package org.comity.service.door.rest.drift;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.service.drift.Bounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From which index on a change is told, on the wire.
 *
 * @param noticeFrom from where on something changed
 * @param alertFrom from where on somebody should look
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "DriftBounds", description = "From which index on a change is told.")
record DriftBoundsAnswer(
    @Schema(description = "From where on something changed.") double noticeFrom,
    @Schema(description = "From where on somebody should look.") double alertFrom) {

  static DriftBoundsAnswer of(Bounds bounds) {
    return new DriftBoundsAnswer(bounds.noticeFrom(), bounds.alertFrom());
  }
}
