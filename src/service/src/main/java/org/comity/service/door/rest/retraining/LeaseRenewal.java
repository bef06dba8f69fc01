package org.comity.service.door.rest.retraining;

import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.retraining.Retrainings.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a job still runs.
 *
 * @param token as it was given
 * @param minutes for how long it need not be heard of from now on
 * @param stage what it does
 * @param done how much of all is done, in [0,1]
 */
@Schema(name = "LeaseRenewal", description = "That a job still runs.")
record LeaseRenewal(
    @Schema(required = true, description = "As it was given.") @Nullable String token,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "120",
            description = "For how long it need not be heard of from now on.")
        @Nullable Integer minutes,
    @Schema(required = true, description = "What it does; 1 to 100 characters.")
        @Nullable String stage,
    @Schema(required = true, description = "How much of all is done, from 0 to 1.")
        @Nullable Double done) {

  private static final int MAX_STAGE = 100;

  String shown() {
    return Given.required("token", token);
  }

  Progress toProgress() {
    double share = Given.required("done", done);
    if (!(share >= 0 && share <= 1)) {
      throw new ProblemException(Problem.invalid("done", "a number from 0 to 1"));
    }
    return new Progress(
        RetrainingOrder.lease(minutes), Given.words("stage", stage, MAX_STAGE), share);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "LeaseRenewal[" + done + "]";
  }
}
