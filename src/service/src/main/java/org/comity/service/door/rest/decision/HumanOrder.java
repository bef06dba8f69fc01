package org.comity.service.door.rest.decision;

import java.util.List;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides.
 *
 * @param verdict approve, hold or reject
 * @param reason a reason code
 * @param sentence why, without words of the comment
 * @param discard whether a rejected comment need not be kept by its platform
 * @param revision of the comment that the person read; null for any
 */
@Schema(name = "HumanOrder", description = "What a person decides of a comment.")
public record HumanOrder(
    @Schema(required = true, description = "approve, hold or reject.") @Nullable String verdict,
    @Schema(description = "A reason code such as ABUSIVE; required unless it is approved.")
        @Nullable String reason,
    @Schema(
            description =
                "Why, in at most 500 characters. It is kept until the comment's author is erased: no"
                    + " words of the comment.",
            maxLength = MAX_SENTENCE)
        @Nullable String sentence,
    @Schema(description = "Whether a rejected comment need not be kept by its platform.")
        boolean discard,
    @Schema(
            description =
                "The revision of the comment that the person read: 409 if it was edited since. Any"
                    + " if missing.",
            minimum = "1")
        @Nullable Integer revision) {

  /** The longest reason that is given in words. */
  static final int MAX_SENTENCE = 500;

  /** Stands for a rule where a person decided. */
  private static final String RULE = "moderator";

  /**
   * As the log has it.
   *
   * @return the verdict with its one reason
   * @throws org.comity.service.door.rest.problem.ProblemException 422
   */
  public Verdict toVerdict() {
    Kind kind = Wire.constant("verdict", Given.required("verdict", verdict), Kind.class);
    String code = reason == null && kind == Kind.APPROVE ? "OTHER" : reason;
    ReasonCode known = Wire.code("reason", Given.required("reason", code));
    String given = Given.text("sentence", sentence, MAX_SENTENCE);
    String said = given == null || given.isBlank() ? "Decided by a person." : given;
    List<Reason> reasons = List.of(new Reason(RULE, known, said, null, null));
    return switch (kind) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT -> new Verdict.Reject(reasons, discard);
    };
  }
}
