package org.comity.service.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found, with what it found it from.
 *
 * @param id names it in the database
 * @param bundle the challenger
 * @param champion what scored
 * @param basis what was judged
 * @param passed whether nothing stands in the way
 * @param report the table
 * @param actor who asked first
 * @param at when it was found
 */
public record Proof(
    long id,
    Known bundle,
    Known champion,
    Basis basis,
    boolean passed,
    ProofReport report,
    String actor,
    Instant at) {

  /**
   * A bundle.
   *
   * @param id names it
   * @param sha256 of its CHECKSUMS, in hexadecimal
   */
  public record Known(String id, String sha256) {}

  /**
   * What was judged.
   *
   * @param policyVersion of the policy whose thresholds hold; 0 for the recommended one
   * @param retraining the retraining that handed the bundle in; null where none did that reported
   *     of it
   * @param rowsSha256 of the rows: ids, revisions, verdicts and weights
   * @param rows how many
   * @param seed of everything drawn
   */
  public record Basis(
      int policyVersion, @Nullable Long retraining, String rowsSha256, int rows, long seed) {}
}
