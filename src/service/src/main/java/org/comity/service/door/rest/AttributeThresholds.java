package org.comity.service.door.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.comity.calibration.Threshold;
import org.comity.calibration.Thresholds;
import org.comity.model.BundleManifest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From which scores of an attribute to act.
 *
 * @param attribute its name
 * @param prior the share of positives that scores and thresholds are for, above 0 and below 1
 * @param hold a person should look from here; null where too few rows were held back in training
 * @param reject what reaches this is almost always rightly rejected; null where no score is so sure
 */
@Schema(description = "From which scores of an attribute to act.")
public record AttributeThresholds(
    @Schema(description = "The attribute.") String attribute,
    @Schema(
            description =
                "The share of comments that have the attribute: scores and thresholds are for it."
                    + " That of training, unless COMITY_PRIOR sets another.")
        double prior,
    @Schema(
            nullable = true,
            description =
                "A person should look from here: hardly any comment without the attribute reaches"
                    + " it. Null where training had too few rows to tell.")
        @Nullable ActingPoint hold,
    @Schema(
            nullable = true,
            description =
                "What reaches this is almost always rightly rejected. Null where no score is so"
                    + " sure.")
        @Nullable ActingPoint reject) {

  /**
   * A score to act from.
   *
   * @param score in [0,1]
   * @param recall share of the positives that reach it, in [0,1]
   * @param precision share of those that reach it that are positive, in [0,1]
   * @param falsePositiveRate share of the negatives that reach it, in [0,1]
   * @param reached share of all comments that reach it, in [0,1]
   */
  @Schema(description = "A score to act from, and what rows held back in training tell of it.")
  public record ActingPoint(
      @Schema(description = "Act from this score on.") double score,
      @Schema(description = "The share of comments with the attribute that reach it.")
          double recall,
      @Schema(description = "The share of comments that reach it that have the attribute.")
          double precision,
      @Schema(description = "The share of comments without the attribute that reach it.")
          @JsonProperty("false_positive_rate")
          double falsePositiveRate,
      @Schema(description = "The share of all comments that reach it.") double reached) {

    static @Nullable ActingPoint of(@Nullable Threshold threshold) {
      return threshold == null
          ? null
          : new ActingPoint(
              threshold.score(),
              threshold.recall(),
              threshold.precision(),
              threshold.falsePositiveRate(),
              threshold.reached());
    }
  }

  /**
   * Those that the loaded bundle recommends.
   *
   * @param head an attribute's models, for the site's mix
   * @return its thresholds
   */
  static AttributeThresholds of(BundleManifest.Head head) {
    Thresholds at = head.recommended();
    return new AttributeThresholds(
        head.attribute(),
        head.curve().prior(),
        ActingPoint.of(at == null ? null : at.hold()),
        ActingPoint.of(at == null ? null : at.reject()));
  }
}
