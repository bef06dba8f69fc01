package org.comity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.policy.Answer.Finding;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Answer.Yes;
import org.comity.policy.Verdict.Approve;
import org.comity.policy.Verdict.Hold;
import org.comity.policy.Verdict.Kind;
import org.comity.policy.Verdict.Reject;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy: it applies to a comment that is everything that its conditions ask for. A
 * rule that may apply, because one of its conditions cannot be told, holds the comment.
 *
 * @param name tells it from the policy's other rules
 * @param when what a comment must be; nothing for all comments
 * @param then what is done with it
 * @param discard whether what it rejects need not be kept; false unless it rejects
 * @param code what it holds or rejects for; null for what its conditions are about
 */
public record Rule(
    String name, List<Condition> when, Kind then, boolean discard, @Nullable ReasonCode code) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it discards without rejecting
   */
  public Rule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(then, "then");
    when = List.copyOf(when);
    if (discard && then != Kind.REJECT) {
      throw new IllegalArgumentException("only what is rejected can be discarded");
    }
  }

  /**
   * Whether it asks for facts of the author.
   *
   * @return true if one of its conditions does
   */
  public boolean needsAuthor() {
    return when.stream().anyMatch(Condition::needsAuthor);
  }

  /**
   * Whether it asks how many readers reported a comment.
   *
   * @return true if one of its conditions does
   */
  public boolean needsReports() {
    return when.stream().anyMatch(Condition::needsReports);
  }

  /** What it makes of a comment; null if it does not apply. */
  @Nullable Verdict decide(Examination examined) {
    List<Reason> reasons = new ArrayList<>(when.size());
    boolean sure = true;
    for (Condition condition : when) {
      Answer answer = condition.ask(examined);
      if (answer instanceof Yes yes) {
        yes.findings().forEach(finding -> reasons.add(reason(finding)));
      } else if (answer instanceof Unsure unsure) {
        sure = false;
        reasons.add(reason(new Finding(ReasonCode.OTHER, unsure.sentence(), null, null)));
      } else {
        return null;
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(
          reason(new Finding(ReasonCode.OTHER, "The rule is for all comments.", null, null)));
    }
    return verdict(sure ? then : Kind.HOLD, reasons);
  }

  private Verdict verdict(Kind kind, List<Reason> reasons) {
    return switch (kind) {
      case APPROVE -> new Approve(reasons);
      case HOLD -> new Hold(reasons);
      case REJECT -> new Reject(reasons, discard);
    };
  }

  private Reason reason(Finding finding) {
    ReasonCode one = code == null ? finding.code() : code;
    return new Reason(
        name,
        then == Kind.APPROVE ? ReasonCode.OTHER : one,
        finding.sentence(),
        finding.attribute(),
        finding.score());
  }
}
