package org.comity.service.dashboard.carrying;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a policy's thresholds, in words.
 *
 * @param sentences what happens, and from what it was read off
 * @param lines a line for each threshold
 * @param choice whether the numbers may also be kept as they are
 * @param likely what the bundle scores and the policy does not ask for; null for nothing
 * @param mark stands for all this
 */
public record ShownCarrying(
    List<String> sentences,
    List<Line> lines,
    boolean choice,
    @Nullable Likely likely,
    String mark) {

  /** Copies the lists. */
  public ShownCarrying {
    sentences = List.copyOf(sentences);
    lines = List.copyOf(lines);
  }

  /**
   * What could be asked for.
   *
   * @param sentence that says so
   * @param simulator where thresholds for it can be tried
   */
  public record Likely(String sentence, String simulator) {}

  /**
   * One threshold.
   *
   * @param attribute whose score
   * @param asked who asks for it, and how
   * @param before the number
   * @param after the number
   * @param caught what people rejected of what it catches
   * @param passed what people rejected of what it lets pass
   * @param found how the number was found
   * @param mark where both stand
   */
  public record Line(
      String attribute,
      String asked,
      String before,
      String after,
      Figure caught,
      Figure passed,
      String found,
      Mark mark) {

    /** Whether the number changes. */
    public boolean isChanged() {
      return !before.equals(after);
    }
  }

  /**
   * A share, before and after.
   *
   * @param before a dash for none
   * @param after a dash for none
   */
  public record Figure(String before, String after) {}

  /**
   * Where numbers stand in a drawing.
   *
   * @param before from 0 to 100
   * @param after from 0 to 100
   */
  public record Mark(double before, double after) {}
}
