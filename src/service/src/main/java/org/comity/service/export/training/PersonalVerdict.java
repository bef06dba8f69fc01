package org.comity.service.export.training;

import java.time.Instant;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.DecisionSource;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a comment.
 *
 * @param id names the decision
 * @param commentId names the comment in the database
 * @param revision of the comment
 * @param verdict what was decided
 * @param source where they sat
 * @param by who
 * @param bundleId of the model whose scores were on screen, if any
 * @param undoes the decision that this one takes back
 * @param bulkId what was decided at once with it
 * @param at when
 */
record PersonalVerdict(
    long id,
    long commentId,
    int revision,
    Kind verdict,
    DecisionSource source,
    String by,
    @Nullable String bundleId,
    @Nullable Long undoes,
    @Nullable String bulkId,
    Instant at) {

  boolean isOpen() {
    return verdict == Kind.HOLD;
  }

  boolean isBulk() {
    return bulkId != null;
  }
}
