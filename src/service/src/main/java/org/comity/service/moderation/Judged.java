package org.comity.service.moderation;

import java.time.Instant;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.service.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A comment on which the policy has spoken, not yet kept.
 *
 * @param submission what came in
 * @param assessment what the model says
 * @param verdict what the policy says, or what stands above it
 * @param by which policy and which model
 * @param at when
 */
record Judged(
    Submission submission, Assessment assessment, Verdict verdict, Decision.Origin by, Instant at) {

  /** What the comment was read as. */
  @Nullable String language() {
    if (assessment instanceof Scored scored) {
      return scored.language();
    }
    return assessment instanceof NotScored none ? none.language() : null;
  }

  /** The same with another verdict than the policy's. */
  Judged with(Verdict other) {
    return new Judged(submission, assessment, other, by, at);
  }

  /** The decision, as it would stand in the log. */
  Decision decision(@Nullable Long commentId, int revision) {
    return new Decision(
        0,
        submission.community().id(),
        commentId,
        submission.comment().id(),
        revision,
        verdict,
        assessment,
        by,
        submission.door().label(),
        at);
  }
}
