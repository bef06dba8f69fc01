package org.comity.service.door.rest.retraining;

import java.time.Duration;
import org.comity.service.door.rest.request.Given;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to retrain.
 *
 * @param holder the process that runs
 * @param minutes for how long it need not be heard of
 */
@Schema(name = "RetrainingOrder", description = "A wish to retrain.")
record RetrainingOrder(
    @Schema(
            required = true,
            description = "The process that runs, such as host:pid; 1 to 200 characters.")
        @Nullable String holder,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "120",
            description = "For how long it need not be heard of.")
        @Nullable Integer minutes) {

  private static final int MAX_HOLDER = 200;
  private static final int MOST_MINUTES = 120;

  String who() {
    return Given.words("holder", holder, MAX_HOLDER);
  }

  Duration lease() {
    return lease(minutes);
  }

  static Duration lease(@Nullable Integer minutes) {
    int given = Given.required("minutes", minutes);
    return Duration.ofMinutes(Given.number("minutes", given, 1, MOST_MINUTES));
  }
}
