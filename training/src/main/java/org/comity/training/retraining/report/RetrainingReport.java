package org.comity.training.retraining.report;

import org.comity.gate.GateReport;
import org.comity.policy.ThresholdBand;

/**
 * What a retraining did and found.
 *
 * @param record what the challenger was made from
 * @param checksums of both bundles
 * @param rows how many there were
 * @param thresholds at which comments are acted on
 * @param prior the share of positives that the challenger's scores are for, in (0,1)
 * @param gate what the gate found
 */
public record RetrainingReport(
    RetrainingRecord record,
    Checksums checksums,
    Rows rows,
    Thresholds thresholds,
    double prior,
    GateReport gate) {

  /**
   * By which bundles are known: the SHA-256 of the CHECKSUMS that they have.
   *
   * @param champion in hexadecimal
   * @param challenger in hexadecimal
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
}
