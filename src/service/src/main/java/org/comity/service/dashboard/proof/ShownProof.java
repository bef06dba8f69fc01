package org.comity.service.dashboard.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found, in words.
 *
 * @param passed whether nothing stands in the way
 * @param basis what was judged
 * @param lines a line for each question, those in the way first
 * @param thin parts of the rows that were too few; null for none
 * @param record from what it can be found again
 */
public record ShownProof(
    boolean passed, String basis, List<Line> lines, @Nullable String thin, String record) {

  /** Copies the list. */
  public ShownProof {
    lines = List.copyOf(lines);
  }

  /**
   * One question and its answer.
   *
   * @param title the question
   * @param sentence what it means, and what to do
   * @param champion the figure of what scores; a dash for none
   * @param challenger the figure of the bundle; a dash for none
   * @param passed false if it stands in the way
   */
  public record Line(
      String title, String sentence, String champion, String challenger, boolean passed) {}
}
