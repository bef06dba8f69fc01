package org.comity.service.door.rest.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Priors;
import org.comity.service.decision.Decision;
import org.comity.service.door.rest.request.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the wire.
 *
 * @param id names it; null where it was not kept
 * @param commentId what the platform calls the comment
 * @param revision of the comment, from 1
 * @param verdict approve, hold or reject
 * @param discard whether it is so blatant that the platform need not keep it
 * @param reasons why, at least one
 * @param assessment what the model said; null where a person decided
 * @param source policy, moderator, platform or appeal
 * @param decidedBy the person; null for a policy
 * @param policyVersion of the community's policy, 0 for the recommended one; null for a person
 * @param bundle the model's; null if none was at hand
 * @param prior the site's shares of positives that the scores were for; null for those of training
 * @param decidedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Decision", description = "What was decided of one revision of a comment, and why.")
public record DecisionAnswer(
    @Schema(description = "Names the decision; missing where it was not kept.") @Nullable Long id,
    @Schema(description = "What the platform calls the comment.") String commentId,
    @Schema(description = "Of the comment, from 1.") int revision,
    @Schema(description = "approve, hold or reject.") String verdict,
    @Schema(description = "Whether it is so blatant that the platform need not keep it.")
        boolean discard,
    @Schema(description = "Why; never words of the comment.") List<ReasonAnswer> reasons,
    @Schema(description = "What the model said; missing where a person decided.")
        @Nullable AssessmentAnswer assessment,
    @Schema(description = "policy, moderator, platform or appeal.") String source,
    @Schema(description = "The person; missing for a policy.") @Nullable String decidedBy,
    @Schema(description = "0 is the policy recommended with the bundle; missing for a person.")
        @Nullable Integer policyVersion,
    @Schema(description = "The id of the model's bundle.") @Nullable String bundle,
    @Schema(
            description =
                "The shares of positives that the scores were for, such as TOXICITY=0.05; missing"
                    + " for those of training.")
        @Nullable String prior,
    Instant decidedAt) {

  /**
   * As the wire has it.
   *
   * @param decision any; an id of 0 stands for one that is not kept
   * @return the answer
   */
  public static DecisionAnswer of(Decision decision) {
    Verdict verdict = decision.verdict();
    Assessment assessment = decision.assessment();
    Priors priors = decision.by().priors();
    return new DecisionAnswer(
        decision.id() == 0 ? null : decision.id(),
        decision.commentExternalId(),
        decision.revision(),
        Wire.name(verdict.kind()),
        verdict instanceof Verdict.Reject reject && reject.discard(),
        verdict.reasons().stream().map(ReasonAnswer::of).toList(),
        assessment == null ? null : AssessmentAnswer.of(assessment),
        Wire.name(decision.by().source()),
        decision.by().decidedBy(),
        decision.by().policyVersion(),
        decision.by().bundleId(),
        priors.isEmpty() ? null : priors.toString(),
        decision.decidedAt());
  }
}
