package org.comity.service.review.undo;

import java.util.ArrayList;
import java.util.List;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Particulars;
import org.comity.service.review.AppealDecisions.Ruling;
import org.comity.service.review.Press;
import org.jspecify.annotations.Nullable;

/** What stood before, as it is said again. */
final class Restoring {

  private static final Reason WHY =
      new Reason("undo", ReasonCode.OTHER, "What stood before holds again.", null, null);

  private Restoring() {}

  /**
   * The decision that takes another one back.
   *
   * @param undone what is taken back
   * @param before what holds again; null where nothing stood, and the comment waits again
   */
  static Ruling of(Decision undone, @Nullable Decision before, String actor) {
    Particulars old = undone.by().particulars();
    String category = before == null ? null : before.by().particulars().dsaCategory();
    return new Ruling(
        verdict(before == null ? null : before.verdict()),
        actor,
        Press.DOOR,
        new Particulars(undone.id(), old.bulkId(), category));
  }

  private static Verdict verdict(@Nullable Verdict before) {
    if (before == null) {
      return new Verdict.Hold(List.of(WHY));
    }
    List<Reason> reasons = new ArrayList<>(List.of(WHY));
    reasons.addAll(before.reasons());
    return switch (before.kind()) {
      case APPROVE -> new Verdict.Approve(reasons);
      case HOLD -> new Verdict.Hold(reasons);
      case REJECT ->
          new Verdict.Reject(reasons, before instanceof Verdict.Reject reject && reject.discard());
    };
  }
}
