package org.comity.policy.expression;

import java.util.List;
import org.comity.comment.ModerationException;

/** A text is no expression that a rule can ask. */
public final class ExpressionException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient List<ExpressionFault> faults;

  ExpressionException(List<ExpressionFault> faults) {
    super(faults.get(0).flaw().sentence());
    this.faults = List.copyOf(faults);
  }

  /**
   * All that is wrong.
   *
   * @return at least one fault
   */
  public List<ExpressionFault> faults() {
    return faults;
  }
}
