package org.comity.service.door.rest.shadow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.policy.Verdict.Kind;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.shadow.Disagreement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment on which the two disagree.
 *
 * @param commentId what the platform calls it
 * @param champion what was decided
 * @param championScore what spoke for a rejection
 * @param challenger what the shadow would have decided
 * @param challengerScore what speaks for a rejection
 * @param person what a person has decided
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Disagreement", description = "A comment on which the two disagree.")
record DisagreementEntry(
    @Schema(description = "What the platform calls it.") String commentId,
    @Schema(description = "What was decided: approve, hold or reject.") String champion,
    @Schema(
            description =
                "The champion's score of LIKELY_TO_REJECT, or of TOXICITY where it has no such; in"
                    + " [0,1], missing if it has neither or the comment was not scored.")
        @Nullable Double championScore,
    @Schema(description = "What the shadow would have decided.") String challenger,
    @Schema(description = "The same score of the shadow.") @Nullable Double challengerScore,
    @Schema(description = "What a person has decided: approve or reject; missing for nobody yet.")
        @Nullable String person) {

  static DisagreementEntry of(Disagreement one) {
    Kind person = one.person();
    return new DisagreementEntry(
        one.externalId(),
        Wire.name(one.champion()),
        one.championScore(),
        Wire.name(one.challenger()),
        one.challengerScore(),
        person == null ? null : Wire.name(person));
  }
}
