package org.comity.policy;

import java.util.Comparator;
import java.util.List;
import org.comity.comment.ModerationException;
import org.comity.policy.fault.Flaw;

/** A policy, or the cases for one, are not written as they should be: all that is wrong at once. */
public final class PolicyException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /**
   * Something that is wrong.
   *
   * @param line from 1
   * @param column from 1, in characters
   * @param flaw what is wrong
   */
  public record Fault(int line, int column, Flaw flaw) {

    /**
     * What is wrong and what to do.
     *
     * @return in English
     */
    public String sentence() {
      return flaw.sentence();
    }

    /** {@code 3:7: sentence}, as compilers write it. */
    @Override
    public String toString() {
      return line + ":" + column + ": " + sentence();
    }
  }

  private final transient List<Fault> faults;

  /**
   * With all faults.
   *
   * @param faults at least one
   */
  public PolicyException(List<Fault> faults) {
    super(sentence(faults));
    this.faults =
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
  }

  private static String sentence(List<Fault> faults) {
    Fault first =
        faults.stream()
            .min(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .orElseThrow(() -> new IllegalArgumentException("a fault at least"));
    String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
    return "line " + first.line() + ", column " + first.column() + ": " + first.sentence() + more;
  }

  /**
   * What is wrong.
   *
   * @return in the order of the file
   */
  public List<Fault> faults() {
    return faults;
  }
}
