package org.comity.service.retraining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of the job.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose next bundle it makes
 * @param state where it stands
 * @param holder the process that runs, as it calls itself
 * @param startedBy whose key it showed
 * @param champion the bundle that scored the community when it began
 * @param policyVersion of the community's policy then; 0 for the recommended one
 * @param stage what it does, in its own words; null until it says so
 * @param done how much of all is done, in [0,1]
 * @param startedAt when it began
 * @param renewedAt when it was last heard of
 * @param leaseUntil from when on another may take over
 * @param endedAt when it ended; null while it runs
 * @param report what came of it, in JSON; null while it runs, and if it was abandoned
 */
public record Retraining(
    long id,
    long communityId,
    RetrainingState state,
    String holder,
    String startedBy,
    String champion,
    int policyVersion,
    @Nullable String stage,
    double done,
    Instant startedAt,
    Instant renewedAt,
    Instant leaseUntil,
    @Nullable Instant endedAt,
    @Nullable String report) {

  /** The longest report, in UTF-16 characters. */
  public static final int MAX_REPORT = 1_000_000;

  /** Without the report. */
  @Override
  public String toString() {
    return "Retraining[" + id + " " + state + "]";
  }
}
