package org.comity.service.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an author says against a decision.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose comment it is
 * @param commentId names the comment in the database
 * @param commentExternalId what the platform calls the comment
 * @param decisionId the decision that it is against
 * @param reason in the author's words; personal data
 * @param openedAt when it came in
 * @param openedBy who handed it in
 * @param outcome what came of it; null while it is open
 * @param resolvedAt when; null while it is open
 * @param resolvedBy who resolved it; null while it is open
 * @param resolutionId the decision that came of it; null while it is open, and if it lapsed
 */
public record Appeal(
    long id,
    long communityId,
    long commentId,
    String commentExternalId,
    long decisionId,
    String reason,
    Instant openedAt,
    String openedBy,
    @Nullable Outcome outcome,
    @Nullable Instant resolvedAt,
    @Nullable String resolvedBy,
    @Nullable Long resolutionId) {

  /** The longest reason. */
  public static final int MAX_REASON = 2_000;

  /** What comes of an appeal. */
  public enum Outcome {
    /** The decision stands. */
    UPHELD,
    /** The decision falls. */
    OVERTURNED,
    /** The comment was edited while it waited: what it was about is there no more. */
    LAPSED
  }

  /** Without the reason, which must not reach a log by accident. */
  @Override
  public String toString() {
    return "Appeal[" + id + "]";
  }
}
