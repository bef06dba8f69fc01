package org.comity.service.door.rest.promotion;

import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.promotion.Promotion;
import org.comity.service.promotion.Promotions.Wish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle to promote.
 *
 * @param bundle names it
 * @param reason why
 * @param override whether that is against what was measured of it
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
                "true where that is against what was measured of the bundle; reason is required"
                    + " then.")
        @Nullable Boolean override) {

  Wish toWish() {
    String id = Given.words("bundle", bundle, 200);
    String why = Given.text("reason", reason, Promotion.MAX_REASON);
    boolean isOverride = Boolean.TRUE.equals(override);
    if (isOverride && (why == null || why.isBlank())) {
      throw new ProblemException(Problem.missing("reason"));
    }
    return new Wish(id, isOverride, why);
  }
}
