package org.comity.policy.expression;

import java.util.List;
import org.comity.policy.Answer;
import org.comity.policy.Answer.Unsure;
import org.comity.policy.Condition;
import org.comity.policy.Examination;
import org.comity.policy.ReasonCode;
import org.comity.policy.expression.Expression.Program.Outcome;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.score.Assessment.NotScored;

/**
 * An expression over the facts is true. Its types are checked when it is compiled. It has no loops:
 * of the macros of CEL only {@code has} is known, so that deciding takes time in proportion to its
 * length. Where it cannot be computed, because a score is missing or a number is divided by zero, a
 * person must look. Immutable, safe for use by several threads.
 *
 * <p>An author of whom nothing is known counts as {@code first_time_author}; what is true only of
 * such an author cannot be told. An expression that cannot be computed because the author's counts
 * are not known does not apply.
 */
public final class Expression implements Condition {

  /** The longest expression, in characters. */
  public static final int MAX_LENGTH = 1000;

  private final Program program;

  private Expression(Program program) {
    this.program = program;
  }

  /** What stands between this class and the library, which is loaded with its implementation. */
  interface Program {

    /** What came of it. */
    enum Outcome {
      TRUE,
      FALSE,
      FAILED
    }

    /** Runs; whether an author of whom nothing is known counts as writing for the first time. */
    Outcome run(Examination examined, boolean newcomer);

    boolean asks(String variable);
  }

  /**
   * Compiles an expression.
   *
   * @param text in CEL, with a truth value
   * @return the condition
   * @throws ExpressionException if it is too long, no CEL, of wrong types or asks for what is not
   *     known here
   */
  public static Expression compile(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new ExpressionException(
          List.of(
              new ExpressionFault(
                  1, 0, Flaw.of(FaultCode.EXPRESSION_TOO_LONG, new Figure(MAX_LENGTH)))));
    }
    return new Expression(CelProgram.compile(text));
  }

  @Override
  public Answer ask(Examination examined) {
    return switch (program.run(examined, true)) {
      case TRUE ->
          isTrueOfAll(examined)
              ? Answer.yes(ReasonCode.OTHER, "The expression of the rule is true.")
              : new Unsure("Nothing is known of its author, whom the expression asks for.");
      case FALSE -> Answer.NO;
      case FAILED ->
          lacksCounts(examined) || examined.facts().assessment() instanceof NotScored
              ? Answer.NO
              : new Unsure("The expression of the rule could not be computed.");
    };
  }

  /** Whether it stays true if the author does not write for the first time. */
  private boolean isTrueOfAll(Examination examined) {
    return examined.facts().author() != null
        || !program.asks(Variables.FIRST_TIME_AUTHOR)
        || program.run(examined, false) == Outcome.TRUE;
  }

  private boolean lacksCounts(Examination examined) {
    return examined.facts().author() == null && asksForCounts();
  }

  private boolean asksForCounts() {
    return program.asks(Variables.AUTHOR_APPROVED) || program.asks(Variables.AUTHOR_REJECTED);
  }

  @Override
  public boolean needsAuthor() {
    return asksForCounts() || program.asks(Variables.FIRST_TIME_AUTHOR);
  }

  @Override
  public boolean needsReports() {
    return program.asks(Variables.REPORTED);
  }
}
