package org.comity.service.door.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message; the same for every delivery of it.
 *
 * @param decision what was decided; null if the message deleted the comment
 * @param deleted true if nothing of the comment is kept any more, but for the decisions on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAnswer")
record HookAnswer(@Nullable Decided decision, @Nullable Boolean deleted) {

  /**
   * A decision.
   *
   * @param id names it in Comity; grows with time
   * @param commentId what the site calls the comment
   * @param revision of the comment: 1, and one more with every edit
   * @param verdict APPROVE, HOLD or REJECT
   * @param reasons at least one
   * @param scores per attribute a calibrated probability in [0,1]; null if there are none
   * @param notScored why there are no scores
   * @param policyVersion of the community's policy; 0 for the recommended one; null where a person
   *     decided
   * @param bundle the id of the model's bundle
   * @param decidedAt when
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WebhookDecision")
  record Decided(
      long id,
      String commentId,
      int revision,
      Verdict.Kind verdict,
      List<Why> reasons,
      @Nullable Map<Attribute, Double> scores,
      Assessment.@Nullable Cause notScored,
      @Nullable Integer policyVersion,
      @Nullable String bundle,
      Instant decidedAt) {}

  /**
   * Why.
   *
   * @param rule of the policy, or what stands for one where scores decided
   * @param code what kind of reason it is
   * @param sentence what was found
   * @param attribute whose score counted
   * @param score its score, in [0,1]
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WebhookReason")
  record Why(
      String rule,
      ReasonCode code,
      String sentence,
      @Nullable Attribute attribute,
      @Nullable Double score) {

    static Why of(Reason reason) {
      return new Why(
          reason.rule(), reason.code(), reason.sentence(), reason.attribute(), reason.score());
    }
  }

  static HookAnswer ofDeletion() {
    return new HookAnswer(null, true);
  }

  static HookAnswer of(Decision made) {
    Scored scored = made.assessment() instanceof Scored it ? it : null;
    NotScored none = made.assessment() instanceof NotScored it ? it : null;
    return new HookAnswer(
        new Decided(
            made.id(),
            made.commentExternalId(),
            made.revision(),
            made.verdict().kind(),
            made.verdict().reasons().stream().map(Why::of).toList(),
            scored == null ? null : scored.scores().byAttribute(),
            none == null ? null : none.cause(),
            made.by().policyVersion(),
            made.by().bundleId(),
            made.decidedAt()),
        null);
  }
}
