package org.comity.service.door.rest.appeal;

import java.util.List;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.appeal.Appeal.Outcome;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.comity.service.door.rest.request.Given;
import org.comity.service.door.rest.request.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an appeal ends.
 *
 * @param outcome upheld or overturned
 * @param verdict what is to be done with the comment from now on
 * @param reason a reason code
 * @param sentence why, without words of the comment
 */
@Schema(name = "AppealResolution", description = "How an appeal ends.")
record AppealResolution(
    @Schema(required = true, description = "upheld: the decision stands. overturned: it falls.")
        @Nullable String outcome,
    @Schema(
            description =
                "approve, hold or reject. If missing, what the decision said for an appeal that is"
                    + " upheld, and approve for one that is overturned.")
        @Nullable String verdict,
    @Schema(description = "A reason code such as ABUSIVE; OTHER if missing.")
        @Nullable String reason,
    @Schema(description = "Why, in at most 500 characters; no words of the comment.")
        @Nullable String sentence) {

  private static final int MAX_SENTENCE = 500;
  private static final String RULE = "appeal";

  /** What a person can say; an appeal that lapses does so by itself. */
  private enum Said {
    UPHELD,
    OVERTURNED
  }

  Outcome known() {
    String given = Given.required("outcome", outcome);
    return switch (Wire.constant("outcome", given, Said.class)) {
      case UPHELD -> Outcome.UPHELD;
      case OVERTURNED -> Outcome.OVERTURNED;
    };
  }

  /** What the decision on the appeal says. */
  Verdict toVerdict(Kind appealed) {
    Outcome known = known();
    Kind kind =
        verdict != null
            ? Wire.constant("verdict", verdict, Kind.class)
            : known == Outcome.UPHELD ? appealed : Kind.APPROVE;
    if ((known == Outcome.UPHELD) != (kind == appealed)) {
      throw new ProblemException(
          Problem.invalid(
              "verdict",
              "that of the decision for an appeal that is upheld, and another for one that is"
                  + " overturned"));
    }
    ReasonCode code = reason == null ? ReasonCode.OTHER : Wire.code("reason", reason);
    String given = Given.text("sentence", sentence, MAX_SENTENCE);
    String said =
        given == null || given.isBlank() ? "Decided on appeal: " + Wire.name(known) + "." : given;
    List<Reason> reasons = List.of(new Reason(RULE, code, said, null, null));
    return switch (kind) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT -> new Verdict.Reject(reasons, false);
    };
  }
}
