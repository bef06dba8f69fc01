package org.comity.service.door.rest.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.service.promotion.Promotions.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What scores a community now.
 *
 * @param bundle names it
 * @param previous what scored before
 * @param changed false if it scored already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Promoted", description = "What scores the community now.")
record PromotionAnswer(
    @Schema(description = "What scores now.") String bundle,
    @Schema(description = "What scored before; missing if nothing else ever did.")
        @Nullable String previous,
    @Schema(description = "false if it scored already, and nothing was written down.")
        boolean changed) {

  static PromotionAnswer of(Outcome outcome) {
    return new PromotionAnswer(outcome.bundle(), outcome.previous(), outcome.isChanged());
  }
}
