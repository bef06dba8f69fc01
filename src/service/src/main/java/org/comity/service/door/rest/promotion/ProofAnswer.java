package org.comity.service.door.rest.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.gate.GateReport;
import org.comity.policy.ThresholdBand;
import org.comity.service.door.rest.problem.ShownCheck;
import org.comity.service.proof.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found, with what it found it from.
 *
 * @param id names it
 * @param bundle what should score
 * @param champion what scored
 * @param policyVersion of the policy whose thresholds hold; 0 for the recommended one
 * @param retraining the retraining that handed the bundle in
 * @param rows how many were judged
 * @param rejected how many of them a person rejected
 * @param rowsSha256 of the rows: ids, revisions, verdicts and weights
 * @param seed of everything drawn
 * @param thresholds of the champion, and those that keep their promise with the bundle's scores
 * @param passed whether nothing stands in the way
 * @param checks one for each question
 * @param thin parts of the rows that were too few to be judged
 * @param actor who asked first
 * @param provedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proof", description = "What the gate found of a bundle beside what scores.")
record ProofAnswer(
    long id,
    Compared bundle,
    Compared champion,
    @Schema(description = "Of the policy whose thresholds hold; 0 for the recommended one.")
        int policyVersion,
    @Schema(description = "The retraining that handed the bundle in; missing if none did.")
        @Nullable Long retraining,
    @Schema(description = "How many rows that neither has learnt from were judged.") int rows,
    int rejected,
    @Schema(description = "SHA-256 of their ids, revisions, verdicts and weights.")
        String rowsSha256,
    long seed,
    Thresholds thresholds,
    @Schema(description = "Whether nothing stands in the way.") boolean passed,
    List<ShownCheck> checks,
    @Schema(description = "Parts of the rows that were too few to be judged.") List<String> thin,
    @Schema(description = "Who asked first, such as key:3.") String actor,
    Instant provedAt) {

  /**
   * A bundle.
   *
   * @param id names it
   * @param sha256 of its CHECKSUMS
   */
  @Schema(name = "ComparedBundle", description = "A bundle that was compared.")
  record Compared(String id, @Schema(description = "Of its CHECKSUMS.") String sha256) {

    static Compared of(Proof.Known known) {
      return new Compared(known.id(), known.sha256());
    }
  }

  /**
   * Thresholds of both.
   *
   * @param champion those that are acted at now
   * @param bundle those that keep their promise
   */
  @Schema(name = "ComparedThresholds", description = "At which scores both were compared.")
  record Thresholds(Acted champion, Acted bundle) {}

  /**
   * From which scores something is done.
   *
   * @param approveBelow what is below is approved
   * @param rejectFrom what reaches it is rejected; null if nothing is
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ComparedBand", description = "From which scores something is done.")
  record Acted(double approveBelow, @Nullable Double rejectFrom) {

    static Acted of(ThresholdBand band) {
      return new Acted(band.approveBelow(), band.rejectFrom());
    }
  }

  static ProofAnswer of(Proof proof) {
    GateReport gate = proof.report().gate();
    return new ProofAnswer(
        proof.id(),
        Compared.of(proof.bundle()),
        Compared.of(proof.champion()),
        proof.basis().policyVersion(),
        proof.basis().retraining(),
        proof.basis().rows(),
        gate.rejected(),
        proof.basis().rowsSha256(),
        proof.basis().seed(),
        new Thresholds(Acted.of(proof.report().champion()), Acted.of(proof.report().challenger())),
        proof.passed(),
        gate.checks().stream().map(ShownCheck::of).toList(),
        gate.thin(),
        proof.actor(),
        proof.at());
  }
}
