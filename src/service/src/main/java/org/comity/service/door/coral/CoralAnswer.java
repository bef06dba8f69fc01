package org.comity.service.door.coral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Coral is to do with a comment.
 *
 * @param status where the comment stands from now on; Coral asks nobody else then
 * @param actions what its moderators see beside it
 * @param moderationAction why it is rejected; null if it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CoralModerationResponse")
record CoralAnswer(
    Status status, @Nullable List<Flag> actions, @Nullable ModerationAction moderationAction) {

  /** Those of Coral's statuses that we give. */
  enum Status {
    APPROVED,
    REJECTED,
    PREMOD,
    SYSTEM_WITHHELD
  }

  /** Why Coral marks a comment; it knows no other reasons. */
  enum FlagReason {
    COMMENT_DETECTED_TOXIC,
    COMMENT_DETECTED_SPAM
  }

  /**
   * A mark.
   *
   * @param actionType always FLAG
   * @param reason why
   */
  @Schema(name = "CoralFlag")
  record Flag(String actionType, FlagReason reason) {}

  /**
   * What is written down with a rejection, and told to the author where the law wants that.
   *
   * @param status always REJECTED
   * @param rejectionReason why
   */
  @Schema(name = "CoralModerationAction")
  record ModerationAction(Status status, RejectionReason rejectionReason) {}

  /**
   * Why.
   *
   * @param code Coral has the same
   */
  @Schema(name = "CoralRejectionReason")
  record RejectionReason(ReasonCode code) {}

  /**
   * What a decision means to Coral. An approval because no score reaches its band is no opinion:
   * Coral goes on with its own rules. One that a rule or a person gave is final.
   *
   * @param decision what was decided
   * @return null for no opinion
   */
  static @Nullable CoralAnswer of(Decision decision) {
    Verdict verdict = decision.verdict();
    List<Flag> flags = flags(verdict);
    return switch (verdict.kind()) {
      case APPROVE -> isByBands(verdict) ? null : new CoralAnswer(Status.APPROVED, null, null);
      case HOLD ->
          flags == null || !(decision.assessment() instanceof Scored)
              ? new CoralAnswer(Status.PREMOD, null, null)
              : new CoralAnswer(Status.SYSTEM_WITHHELD, flags, null);
      case REJECT ->
          new CoralAnswer(
              Status.REJECTED,
              flags,
              new ModerationAction(Status.REJECTED, new RejectionReason(code(verdict))));
    };
  }

  private static boolean isByBands(Verdict verdict) {
    return verdict.reasons().stream().allMatch(reason -> reason.rule().equals(Reason.BANDS));
  }

  /** The first code that says something. */
  private static ReasonCode code(Verdict verdict) {
    return verdict.reasons().stream()
        .map(Reason::code)
        .filter(code -> code != ReasonCode.OTHER)
        .findFirst()
        .orElse(ReasonCode.OTHER);
  }

  private static @Nullable List<Flag> flags(Verdict verdict) {
    for (Reason reason : verdict.reasons()) {
      FlagReason flag = flag(reason);
      if (flag != null) {
        return List.of(new Flag("FLAG", flag));
      }
    }
    return null;
  }

  /** Null for reasons that are neither, such as a policy's wish to see a newcomer's comments. */
  private static @Nullable FlagReason flag(Reason reason) {
    return switch (reason.code()) {
      case SPAM, AD -> FlagReason.COMMENT_DETECTED_SPAM;
      case OFFENSIVE, ABUSIVE, BANNED_WORD, HARASSMENT_BULLYING, HATE_SPEECH ->
          FlagReason.COMMENT_DETECTED_TOXIC;
      case ILLEGAL_CONTENT, MISINFORMATION, IRRELEVANT_CONTENT, OTHER ->
          reason.attribute() == null ? null : FlagReason.COMMENT_DETECTED_TOXIC;
    };
  }
}
