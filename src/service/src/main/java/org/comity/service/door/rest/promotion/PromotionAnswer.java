package org.comity.service.door.rest.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.promotion.Promotions.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What scores a community now.
 *
 * @param bundle names it
 * @param previous what scored before
 * @param changed false if it scored already
 * @param policyVersion what the community goes by now
 * @param thresholds what became of its policy
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Promoted", description = "What scores the community now.")
record PromotionAnswer(
    @Schema(description = "What scores now.") String bundle,
    @Schema(description = "What scored before; missing if nothing else ever did.")
        @Nullable String previous,
    @Schema(description = "false if it scored already, and nothing was written down.")
        boolean changed,
    @Schema(
            description =
                "The version of the policy that is active now; 0 for what the bundle recommends.")
        int policyVersion,
    @Schema(
            description =
                "carried: a new version with thresholds for the bundle's scores. kept: the numbers"
                    + " stay, as was wanted. same: nothing had to change. recommended: those of the"
                    + " bundle. restored: the version before the promotion that was taken back."
                    + " left: another version was activated since that promotion, and stays.")
        String thresholds) {

  static PromotionAnswer of(Outcome outcome) {
    return new PromotionAnswer(
        outcome.bundle(),
        outcome.previous(),
        outcome.isChanged(),
        outcome.policy().after(),
        Wire.name(outcome.policy().how()));
  }
}
