package org.comity.service.review;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.review.AppealDecisions.Ruling;
import org.comity.service.review.reason.FaultyReasonException;
import org.comity.service.review.reason.Reasons;
import org.comity.service.review.reason.RejectionReason;
import org.jdbi.v3.core.Handle;

/** What a moderator's choice says in the words of the log. */
@Singleton
final class Verdicts {

  /** Stands for a rule where a person gave no reason of the community. */
  private static final String NO_REASON = "moderator";

  private final Reasons reasons;

  @Inject
  Verdicts(Reasons reasons) {
    this.reasons = reasons;
  }

  /**
   * A choice for a comment of a community.
   *
   * @throws FaultyReasonException if the reason is not offered there, or a rejection has none
   */
  Ruling ruling(Handle handle, long communityId, Choice choice, Press press) {
    Optional<RejectionReason> reason = reason(handle, communityId, choice);
    String said = choice.sentence();
    String sentence =
        said != null && !said.isBlank()
            ? said
            : reason.map(RejectionReason::title).orElse("Decided by a person.");
    Reason why =
        new Reason(
            rule(choice),
            reason.map(RejectionReason::reasonCode).orElse(ReasonCode.OTHER),
            sentence,
            null,
            null);
    String category = reason.map(given -> given.dsaCategory().label()).orElse(null);
    return new Ruling(
        verdict(choice.verdict(), List.of(why)),
        press.actor(),
        Press.DOOR,
        new Particulars(null, press.bulkId(), category));
  }

  /** What the first reason of a choice's verdict names as its rule. */
  static String rule(Choice choice) {
    String code = choice.reason();
    return code == null ? NO_REASON : RejectionReason.rule(code);
  }

  private Optional<RejectionReason> reason(Handle handle, long communityId, Choice choice) {
    if (choice.reason() == null && choice.verdict() != Kind.REJECT) {
      return Optional.empty();
    }
    Optional<RejectionReason> found = reasons.find(handle, communityId, choice.reason());
    if (found.isEmpty()) {
      throw new FaultyReasonException(
          choice.reason() == null
              ? "To reject a comment, choose a reason from the list."
              : "That reason is not on this community's list any more: choose another.");
    }
    return found;
  }

  private static Verdict verdict(Kind kind, List<Reason> reasons) {
    return switch (kind) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT -> new Verdict.Reject(reasons, false);
    };
  }
}
