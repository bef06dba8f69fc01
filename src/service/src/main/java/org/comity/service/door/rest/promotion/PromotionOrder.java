package org.comity.service.door.rest.promotion;

import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.carrying.ThresholdChoice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to promote.
 *
 * @param bundle names it
 * @param reason why
 * @param override whether it shall score even where the gate finds something in the way
 * @param thresholds what shall become of the numbers in the community's policy
 * @param shown stands for what they were shown
 */
@Schema(name = "PromotionOrder", description = "A bundle to promote.")
record PromotionOrder(
    @Schema(
            required = true,
            description =
                "A bundle that was handed in, or the one that the service was started with.")
        @Nullable String bundle,
    @Schema(description = "Why, for people; at most 2,000 characters.") @Nullable String reason,
    @Schema(
            description =
                "true to promote it even where the gate finds something in the way; a reason of 10"
                    + " characters or more is required then.")
        @Nullable Boolean override,
    @Schema(
            description =
                "carry, as usual: the thresholds of the community's policy are carried over to the"
                    + " bundle's scores, as a new version that is active with it. keep: the numbers"
                    + " stay as they are written.",
            enumeration = {"carry", "keep"})
        @Nullable String thresholds,
    @Schema(
            description =
                "What POST …/promotions/carried answered under this name: refused if the thresholds"
                    + " would become others now.")
        @Nullable String shown) {

  static final int LONGEST = 200;

  Wish toWish() {
    String id = Given.words("bundle", bundle, LONGEST);
    String why = Given.text("reason", reason, Promotion.MAX_REASON);
    boolean isOverride = Boolean.TRUE.equals(override);
    if (isOverride && Given.required("reason", why).strip().length() < Promotion.MIN_REASON) {
      throw new ProblemException(
          Problem.invalid(
              "reason", "at least " + Promotion.MIN_REASON + " characters long, with override"));
    }
    return new Wish(id, isOverride, why, choice(), Given.text("shown", shown, LONGEST));
  }

  private ThresholdChoice choice() {
    if (thresholds == null || thresholds.equals("carry")) {
      return ThresholdChoice.CARRY;
    }
    if (thresholds.equals("keep")) {
      return ThresholdChoice.KEEP;
    }
    throw new ProblemException(Problem.invalid("thresholds", "carry or keep"));
  }
}
