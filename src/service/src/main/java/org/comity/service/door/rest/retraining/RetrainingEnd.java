package org.comity.service.door.rest.retraining;

import com.fasterxml.jackson.databind.JsonNode;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.retraining.Retraining;
import org.comity.service.retraining.RetrainingState;
import org.comity.service.retraining.Retrainings.Outcome;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a retraining.
 *
 * @param token as it was given
 * @param state how it ended
 * @param report any object
 */
@Schema(name = "RetrainingEnd", description = "What came of a retraining.")
record RetrainingEnd(
    @Schema(required = true, description = "As it was given.") @Nullable String token,
    @Schema(required = true, description = "handed_in, refused or failed.") @Nullable String state,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            description =
                "What the job reports: any object of at most 1,000,000 characters. It is kept as it"
                    + " is, and must hold no comment's text.")
        @Nullable JsonNode report) {

  String shown() {
    return Given.required("token", token);
  }

  Outcome toOutcome() {
    RetrainingState ended =
        Wire.constant("state", Given.required("state", state), RetrainingState.class);
    if (!ended.isOutcome()) {
      throw new ProblemException(Problem.invalid("state", "one of handed_in, refused, failed"));
    }
    JsonNode given = Given.required("report", report);
    if (!given.isObject()) {
      throw new ProblemException(Problem.invalid("report", "an object"));
    }
    String written = Given.text("report", given.toString(), Retraining.MAX_REPORT);
    return new Outcome(ended, Given.required("report", written));
  }

  /** Without the token and the report. */
  @Override
  public String toString() {
    return "RetrainingEnd[" + state + "]";
  }
}
