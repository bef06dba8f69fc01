package org.comity.service.queue.list;

import java.time.Instant;
import org.comity.service.queue.Causes;
import org.jspecify.annotations.Nullable;

/**
 * A comment that waits, without its text.
 *
 * @param commentId names it in the database
 * @param communityId whose it is
 * @param decisionId names the last decision; null if there is none
 * @param language what it was read as; null if that is not known
 * @param receivedAt when it came in
 * @param waitingSince since when it waits
 * @param causes why
 * @param urgency how much, by what the model says
 * @param handed who left it to a colleague; null if nobody did
 * @param escalated who left it to a lead; null if nobody did
 * @param claim who has it now; null if nobody does
 * @param key where it stands in the order that was asked for
 */
public record WaitingComment(
    long commentId,
    long communityId,
    @Nullable Long decisionId,
    @Nullable String language,
    Instant receivedAt,
    Instant waitingSince,
    Causes causes,
    Urgency urgency,
    @Nullable Handover handed,
    @Nullable Handover escalated,
    @Nullable Claim claim,
    long key) {

  /**
   * What the model says.
   *
   * @param risk in [0,1]; 1 where there are no scores
   * @param topAttribute whose score the risk is; null where there are none
   * @param uncertainty in [0,1]
   */
  public record Urgency(double risk, @Nullable String topAttribute, double uncertainty) {}

  /**
   * A comment that somebody left to somebody else.
   *
   * @param accountId who left it
   * @param at when
   * @param note what they said of it; null for nothing
   */
  public record Handover(long accountId, Instant at, @Nullable String note) {

    /** Without the note. */
    @Override
    public String toString() {
      return "Handover[" + accountId + "]";
    }
  }

  /**
   * Somebody has a comment before them.
   *
   * @param accountId who
   * @param until when, unless they go on
   */
  public record Claim(long accountId, Instant until) {}
}
