package org.comity.gate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a challenger may take the champion's place, and why.
 *
 * @param rows how many were judged, which neither model has seen
 * @param rejected how many of them a person rejected
 * @param checks one for each question, in a fixed order
 * @param thin slices with too few rows to be judged, each with its rows, such as {@code language=fr
 *     (12 rows)}
 * @param seed of everything drawn
 * @param passed whether no check stands in the way
 */
public record GateReport(
    int rows, int rejected, List<Check> checks, List<String> thin, long seed, boolean passed) {

  /** Copies the lists. */
  public GateReport {
    checks = List.copyOf(checks);
    thin = List.copyOf(thin);
  }

  /**
   * What stands in the way.
   *
   * @return one sentence for each check that was not passed; empty when all were
   */
  public List<String> refusals() {
    return checks.stream().filter(check -> !check.passed()).map(Check::sentence).toList();
  }

  /**
   * One question and its answer.
   *
   * @param name the question: lower-case words, with what it is about where there are several, such
   *     as {@code slice language=ar}
   * @param champion the champion's figure, or what is usual; null where there is none
   * @param challenger the challenger's figure, or what was found; null where there is none
   * @param low the lower end of the 95% interval of the difference, null where none was drawn
   * @param high its upper end
   * @param bound what the figure was held against; null where there was nothing to measure
   * @param passed whether it stands in the way
   * @param sentence what it means and, if it stands in the way, what to do; never a comment's text
   */
  public record Check(
      String name,
      @Nullable Double champion,
      @Nullable Double challenger,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double bound,
      boolean passed,
      String sentence) {

    /** Checks that there is a name and a sentence. */
    public Check {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sentence, "sentence");
    }

    /** A question that cannot be answered stands in the way. */
    static Check unanswered(String name, String sentence) {
      return new Check(name, null, null, null, null, null, false, sentence);
    }
  }
}
