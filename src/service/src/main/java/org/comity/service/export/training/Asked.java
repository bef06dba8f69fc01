package org.comity.service.export.training;

import java.time.Instant;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.SampleKind;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a comment that was drawn by chance, and what was said of it.
 *
 * @param commentId names the comment in the database
 * @param revision of the comment
 * @param kind what for
 * @param probability with which it was drawn, above 0 and at most 1
 * @param judgedVerdict approve or reject
 * @param judgedBy who said it
 * @param judgedDecisionId the decision that said it; null if it was only said
 * @param judgedAt when
 */
record Asked(
    long commentId,
    int revision,
    SampleKind kind,
    double probability,
    Kind judgedVerdict,
    String judgedBy,
    @Nullable Long judgedDecisionId,
    Instant judgedAt) {}
