package org.comity.service.door.rest.drift;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.drift.Bounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish for other bounds.
 *
 * @param noticeFrom above 0
 * @param alertFrom at least noticeFrom
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(
    name = "DriftBoundsOrder",
    description = "The wish for other bounds.",
    example = "{\"notice_from\": 0.1, \"alert_from\": 0.25}")
record DriftBoundsOrder(
    @Schema(required = true, description = "From where on something changed; above 0.")
        @Nullable Double noticeFrom,
    @Schema(
            required = true,
            description = "From where on somebody should look: from notice_from to 10.")
        @Nullable Double alertFrom) {

  Bounds toBounds() {
    double notice = Given.required("notice_from", noticeFrom);
    double alert = Given.required("alert_from", alertFrom);
    if (!(notice > 0 && notice <= Bounds.MOST)) {
      throw invalid("notice_from", "above 0 and at most " + Math.round(Bounds.MOST));
    }
    if (!(alert >= notice && alert <= Bounds.MOST)) {
      throw invalid("alert_from", "from notice_from to " + Math.round(Bounds.MOST));
    }
    return new Bounds(notice, alert);
  }

  private static ProblemException invalid(String field, String range) {
    return new ProblemException(Problem.invalid(field, range));
  }
}
