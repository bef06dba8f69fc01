package org.comity.service.quality;

import java.time.Instant;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was drawn to be judged.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose
 * @param commentId names the comment in the database; it may be gone by now
 * @param revision of the comment that was decided on
 * @param decisionId the decision that was drawn
 * @param kind what for
 * @param verdict of that decision: approve or reject
 * @param decidedBy the moderator who decided; null if a policy did
 * @param probability with which it was drawn, above 0 and at most 1
 * @param sampledAt when
 * @param judgedVerdict what was said of it: approve or reject; null until then
 * @param judgedBy who said it
 * @param judgedDecisionId the decision that said it; null for a second look, which decides nothing
 * @param judgedAt when
 * @param lapsedAt when it could not be judged any more: the comment was edited, or somebody else
 *     decided; null otherwise
 */
public record Sample(
    long id,
    long communityId,
    long commentId,
    int revision,
    long decisionId,
    SampleKind kind,
    Kind verdict,
    @Nullable String decidedBy,
    double probability,
    Instant sampledAt,
    @Nullable Kind judgedVerdict,
    @Nullable String judgedBy,
    @Nullable Long judgedDecisionId,
    @Nullable Instant judgedAt,
    @Nullable Instant lapsedAt) {

  /**
   * How many decisions it stands for.
   *
   * @return 1 / {@link #probability()}
   */
  public double weight() {
    return 1 / probability;
  }
}
