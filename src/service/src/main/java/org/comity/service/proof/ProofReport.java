package org.comity.service.proof;

import org.comity.gate.GateReport;
import org.comity.policy.ThresholdBand;

/**
 * What the gate found.
 *
 * @param champion thresholds that are acted at now
 * @param challenger those that keep what the champion's promise
 * @param gate a check for each question
 */
public record ProofReport(ThresholdBand champion, ThresholdBand challenger, GateReport gate) {}
