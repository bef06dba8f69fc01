package org.comity.service.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Span;
import org.comity.service.decision.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is told to platforms whose doors leave us the form: the same as the native API
 * gives for it.
 *
 * @param id names it in Comity; grows with time
 * @param commentId what the platform calls the comment
 * @param revision of the comment: 1, and one more with every edit
 * @param verdict approve, hold or reject
 * @param discard whether it is so blatant that the platform need not keep it
 * @param reasons why, at least one
 * @param assessment what the model said; null where a person decided
 * @param source policy, moderator, platform or appeal
 * @param decidedBy the person; null for a policy
 * @param policyVersion of the community's policy; 0 for the recommended one; null for a person
 * @param bundle the id of the model's bundle
 * @param decidedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlatformDecision")
public record PlatformDecision(
    long id,
    String commentId,
    int revision,
    String verdict,
    boolean discard,
    List<Why> reasons,
    @Nullable Said assessment,
    String source,
    @Nullable String decidedBy,
    @Nullable Integer policyVersion,
    @Nullable String bundle,
    Instant decidedAt) {

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
  @Schema(name = "PlatformReason")
  public record Why(
      String rule,
      ReasonCode code,
      String sentence,
      @Nullable String attribute,
      @Nullable Double score) {

    static Why of(Reason reason) {
      String attribute = reason.attribute() == null ? null : reason.attribute().name();
      return new Why(reason.rule(), reason.code(), reason.sentence(), attribute, reason.score());
    }
  }

  /**
   * What the model said.
   *
   * @param scores per attribute a calibrated probability in [0,1]; null if there are none
   * @param spans the words that the model marks
   * @param language what the comment was read as (BCP 47)
   * @param notScored why there are no scores
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlatformAssessment")
  public record Said(
      @Nullable SortedMap<String, Double> scores,
      @Nullable List<Mark> spans,
      @Nullable String language,
      Assessment.@Nullable Cause notScored) {

    static Said of(Assessment assessment) {
      if (assessment instanceof Scored scored) {
        SortedMap<String, Double> scores = new TreeMap<>();
        scored.scores().byAttribute().forEach((one, score) -> scores.put(one.name(), score));
        return new Said(
            scores, scored.spans().stream().map(Mark::of).toList(), scored.language(), null);
      }
      NotScored none = (NotScored) assessment;
      return new Said(null, null, none.language(), none.cause());
    }
  }

  /**
   * Words that the model marks.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param attribute what they are marked as
   * @param contribution what they add to the attribute's raw score, in log-odds
   */
  @Schema(name = "PlatformSpan")
  public record Mark(int begin, int end, String attribute, double contribution) {

    static Mark of(Span span) {
      return new Mark(span.begin(), span.end(), span.attribute().name(), span.contribution());
    }
  }

  /**
   * As it is told.
   *
   * @param made one that is kept
   * @return the same in words
   */
  public static PlatformDecision of(Decision made) {
    Verdict verdict = made.verdict();
    return new PlatformDecision(
        made.id(),
        made.commentExternalId(),
        made.revision(),
        small(verdict.kind()),
        verdict instanceof Verdict.Reject reject && reject.discard(),
        verdict.reasons().stream().map(Why::of).toList(),
        made.assessment() == null ? null : Said.of(made.assessment()),
        small(made.by().source()),
        made.by().decidedBy(),
        made.by().policyVersion(),
        made.by().bundleId(),
        made.decidedAt());
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
