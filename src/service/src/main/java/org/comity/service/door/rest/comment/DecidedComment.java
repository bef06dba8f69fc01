package org.comity.service.door.rest.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.service.door.rest.decision.AssessmentAnswer;
import org.comity.service.door.rest.decision.AssessmentAnswer.Marked;
import org.comity.service.door.rest.decision.DecisionAnswer;
import org.comity.service.door.rest.decision.ReasonAnswer;
import org.comity.service.moderation.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a comment that came in.
 *
 * @param id what the platform calls the comment
 * @param verdict approve, hold or reject
 * @param discard whether the platform need not keep it
 * @param reasons why
 * @param scores per attribute a calibrated probability in [0,1]
 * @param spans the words that the model marks
 * @param language what it was read as
 * @param notScored why there are no scores
 * @param policyVersion 0 for the recommended policy; missing where a person had decided
 * @param bundle the model's
 * @param decisionId names the decision; missing where nothing was kept
 * @param revision of the comment
 * @param stored whether comment and decision are kept
 * @param repeated whether the same was there before, so that nothing was added
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DecidedComment", description = "What was decided of a comment, and why.")
record DecidedComment(
    String id,
    @Schema(description = "approve, hold or reject.") String verdict,
    @Schema(description = "Whether it is so blatant that the platform need not keep it.")
        boolean discard,
    List<ReasonAnswer> reasons,
    @Schema(description = "Per attribute a calibrated probability in [0,1].")
        @Nullable Map<Attribute, Double> scores,
    @Schema(description = "The words that the model marks; offsets in UTF-16 code units.")
        @Nullable List<Marked> spans,
    @Schema(description = "What the comment was read as (BCP 47).") @Nullable String language,
    @Schema(description = "Why there are no scores.") @Nullable String notScored,
    @Schema(description = "0 is the policy recommended with the bundle.")
        @Nullable Integer policyVersion,
    @Schema(description = "The id of the model's bundle.") @Nullable String bundle,
    @Schema(description = "Names the decision; missing where nothing was kept.")
        @Nullable Long decisionId,
    int revision,
    @Schema(description = "Whether comment and decision are kept.") boolean stored,
    @Schema(description = "Whether the same text was there before: no decision was added then.")
        boolean repeated) {

  static DecidedComment of(Outcome outcome) {
    DecisionAnswer decision = DecisionAnswer.of(outcome.decision());
    AssessmentAnswer assessment = decision.assessment();
    return new DecidedComment(
        decision.commentId(),
        decision.verdict(),
        decision.discard(),
        decision.reasons(),
        assessment == null ? null : assessment.scores(),
        assessment == null ? null : assessment.spans(),
        assessment == null ? null : assessment.language(),
        assessment == null ? null : assessment.notScored(),
        decision.policyVersion(),
        decision.bundle(),
        decision.id(),
        decision.revision(),
        outcome.isKept(),
        outcome.isRepeat());
  }

  /** Whether the comment was not there before. */
  boolean isNew() {
    return stored && !repeated && revision == 1;
  }
}
