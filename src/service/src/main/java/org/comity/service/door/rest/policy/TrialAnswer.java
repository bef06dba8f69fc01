package org.comity.service.door.rest.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.replay.PolicyTrial;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a policy would have changed, on the wire.
 *
 * @param comments how many were looked at
 * @param before how they were decided by the policy of their time
 * @param after how they would be decided
 * @param changes how many would become what else
 * @param people what people decided later
 * @param changedIds what the platform calls comments that would change, newest first
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "PolicyTest", description = "What a policy would have changed.")
record TrialAnswer(
    @Schema(description = "How many were looked at.") int comments,
    @Schema(description = "By the policies of their time.") Counts before,
    Counts after,
    @Schema(description = "How many would become what else.") List<Change> changes,
    People people,
    @Schema(description = "At most 50 comments that would change, newest first.")
        List<String> changedIds) {

  /**
   * How many comments have each verdict.
   *
   * @param approve at least 0
   * @param hold at least 0
   * @param reject at least 0
   */
  @Schema(name = "VerdictCounts")
  record Counts(int approve, int hold, int reject) {}

  /**
   * Comments that would be decided otherwise.
   *
   * @param from the verdict of their time
   * @param to the verdict of the policy that is tried
   * @param comments how many
   */
  @Schema(name = "VerdictChange")
  record Change(String from, String to, int comments) {}

  /**
   * What people decided later.
   *
   * @param decided how many of the comments
   * @param againstBefore how often the policies of their time were against it
   * @param againstAfter how often the policy that is tried would be
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(
      name = "PeopleAndPolicy",
      description = "Against is to approve what a person rejected, or the other way round.")
  record People(int decided, int againstBefore, int againstAfter) {}

  static TrialAnswer of(PolicyTrial trial) {
    List<Change> changes = new ArrayList<>();
    for (Kind from : Kind.values()) {
      for (Kind to : Kind.values()) {
        int comments = trial.count(from, to);
        if (from != to && comments > 0) {
          changes.add(new Change(Wire.name(from), Wire.name(to), comments));
        }
      }
    }
    return new TrialAnswer(
        trial.comments(),
        new Counts(trial.before(Kind.APPROVE), trial.before(Kind.HOLD), trial.before(Kind.REJECT)),
        new Counts(trial.after(Kind.APPROVE), trial.after(Kind.HOLD), trial.after(Kind.REJECT)),
        changes,
        new People(
            trial.people().decided(),
            trial.people().againstBefore(),
            trial.people().againstAfter()),
        trial.changed());
  }
}
