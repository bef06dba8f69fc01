package org.comity.training.retraining.report;

import org.comity.gate.Evidence.CrossFit;
import org.comity.gate.GateReport;
import org.comity.policy.ThresholdBand;
import org.jspecify.annotations.Nullable;

/**
 * What a retraining did and found.
 *
 * @param record what the challenger was made from
 * @param again what else it takes to do it again
 * @param checksums of both bundles, as the service knows them
 * @param rows how many there were
 * @param thresholds at which comments are acted on
 * @param prior the share of positives that the challenger's scores are for, in (0,1)
 * @param gate what the gate found
 * @param judges which rows it asked beside those kept for judging
 * @param curve what decisions brought; null where that was not asked
 */
public record RetrainingReport(
    RetrainingRecord record,
    Again again,
    Checksums checksums,
    Rows rows,
    Thresholds thresholds,
    double prior,
    GateReport gate,
    Judges judges,
    @Nullable LearningCurve curve) {

  /**
   * The same with what decisions brought.
   *
   * @param brought by how many
   * @return a copy
   */
  public RetrainingReport with(@Nullable LearningCurve brought) {
    return new RetrainingReport(
        record, again, checksums, rows, thresholds, prior, gate, judges, brought);
  }

  /**
   * What it takes beside the record to do it again.
   *
   * @param policyVersion of the community's policy, whose thresholds are acted at
   * @param command to be given the address and a folder
   */
  public record Again(int policyVersion, String command) {}

  /**
   * SHA-256 of the files CHECKSUMS, which name those of all others.
   *
   * @param champion the champion's
   * @param challenger the challenger's
   */
  public record Checksums(String champion, String challenger) {}

  /**
   * How many decided rows there were.
   *
   * @param train to learn from
   * @param calibrate to read curves and thresholds off
   * @param test to judge on
   * @param judged the most recent of those, on which was judged
   * @param judgedSha256 of their ids, so that it can be told whether others were judged on
   */
  public record Rows(int train, int calibrate, int test, int judged, String judgedSha256) {}

  /**
   * Thresholds of both.
   *
   * @param champion the active ones
   * @param challenger those that keep what the champion's promise
   */
  public record Thresholds(ThresholdBand champion, ThresholdBand challenger) {}

  /**
   * Which rows the gate asked beside those kept for judging.
   *
   * @param thresholds off so many rows thresholds were read
   * @param labels so many rows that were learnt from told whether decisions can be right
   * @param notAll why not all rows judged how both models rank, as the end of a sentence; null
   *     where they did
   * @param coldStart what all rows say of that; null where they did not judge
   */
  public record Judges(
      int thresholds, int labels, @Nullable String notAll, @Nullable ColdStart coldStart) {}

  /**
   * What all rows say of a challenger of a champion that has learnt from none of them. Whoever has
   * not the models of the folds cannot do it again, and can make sure by {@link Checksums} that it
   * is said of these bundles.
   *
   * @param figures what they say
   * @param learnt the fewest rows that a model which stands for the challenger learnt from
   * @param rowsSha256 of the exported rows
   * @param judgedSha256 of the ids of the rows kept for judging
   * @param seed of everything drawn
   */
  public record ColdStart(
      CrossFit figures, int learnt, String rowsSha256, String judgedSha256, long seed) {}
}
