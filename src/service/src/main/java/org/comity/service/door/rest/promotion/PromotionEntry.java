package org.comity.service.door.rest.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.promotion.Promotion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a community's history.
 *
 * @param id names it
 * @param bundle what scored from then on
 * @param previous what scored before
 * @param kind how it came about
 * @param reason what was written
 * @param proof what was measured before
 * @param policyVersion what the community went by from then on
 * @param actor who did it
 * @param promotedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Promotion", description = "That another bundle scored from then on.")
record PromotionEntry(
    long id,
    @Schema(description = "What scored from then on.") String bundle,
    @Schema(description = "What scored before.") String previous,
    @Schema(description = "promoted, overridden or rolled_back.") String kind,
    @Schema(description = "What whoever did it wrote; missing for nothing.")
        @Nullable String reason,
    @Schema(description = "What the gate found before; missing where it was not asked.")
        @Nullable ProofReference proof,
    @Schema(
            description =
                "The version of the policy from then on; 0 for what the bundle recommends.")
        @Nullable Integer policyVersion,
    @Schema(description = "Who did it, such as key:3.") String actor,
    Instant promotedAt) {

  /**
   * What the gate found before.
   *
   * @param id names the proof
   * @param passed whether nothing stood in the way
   */
  @Schema(name = "ProofReference", description = "What the gate found before.")
  record ProofReference(long id, boolean passed) {

    static @Nullable ProofReference of(Promotion.@Nullable Proved proved) {
      return proved == null ? null : new ProofReference(proved.id(), proved.passed());
    }
  }

  static PromotionEntry of(Promotion promotion) {
    return new PromotionEntry(
        promotion.id(),
        promotion.bundle(),
        promotion.previous(),
        Wire.name(promotion.kind()),
        promotion.reason(),
        ProofReference.of(promotion.proof()),
        promotion.policy() == null ? null : promotion.policy().after(),
        promotion.actor(),
        promotion.at());
  }
}
