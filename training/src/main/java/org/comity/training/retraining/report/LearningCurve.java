package org.comity.training.retraining.report;

import java.util.List;
import org.comity.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What so many decisions brought: each point is a bundle that learnt, as the challenger did, from
 * the first so many decisions in time, beside the one that a site without decisions starts on.
 *
 * @param starter the bundle that has learnt from none of the decisions; null if there is none to be
 *     had
 * @param basis of all that a point is learnt from beside decisions: points of another one are of
 *     another curve
 * @param points the fewest decisions first, and last this run's challenger
 * @param skipped what was not measured, and why, in sentences
 */
public record LearningCurve(
    @Nullable String starter, String basis, List<Point> points, List<String> skipped) {

  /** Copies the lists. */
  public LearningCurve {
    points = List.copyOf(points);
    skipped = List.copyOf(skipped);
  }

  /**
   * What some decisions brought.
   *
   * @param decisions how many, on all sides
   * @param learnt so many of them stood on the side that is learnt from
   * @param all whether that is this run's challenger
   * @param kept the rows kept for judging that it was measured on
   * @param starter the starter's AUC on them
   * @param area the point's AUC
   * @param interval where it lies
   * @param gained what it has over the starter, with the interval of the difference
   */
  public record Point(
      int decisions,
      int learnt,
      boolean all,
      Kept kept,
      double starter,
      double area,
      Interval interval,
      Interval gained) {

    /**
     * The same of an earlier retraining, on the rows that there were then.
     *
     * @return a copy
     */
    public Point asEarlier() {
      return new Point(
          decisions,
          learnt,
          all,
          new Kept(kept.rows(), kept.sha256(), true),
          starter,
          area,
          interval,
          gained);
    }
  }

  /**
   * Rows that a point was measured on.
   *
   * @param rows how many
   * @param sha256 of their ids
   * @param earlier whether that was in an earlier retraining, on the rows that there were then
   */
  public record Kept(int rows, String sha256, boolean earlier) {}
}
