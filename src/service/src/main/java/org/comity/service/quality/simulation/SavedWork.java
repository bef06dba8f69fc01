package org.comity.service.quality.simulation;

import org.comity.service.quality.simulation.HistoryReader.Material;
import org.comity.service.quality.simulation.Simulation.Work;
import org.comity.service.quality.statistic.Spread;

/** Turns comments that need not be held into hours. */
final class SavedWork {

  /** Stands for the time of a decision until there are decisions to measure. */
  static final double USUAL_SECONDS = 20;

  /** Fewer measured times say little of the median. */
  static final int FEWEST_TIMES = 20;

  private static final double SECONDS_PER_HOUR = 3_600;

  private SavedWork() {}

  static Work of(Material material, int comments, int fewerHeld) {
    Spread measured = material.pace().each();
    boolean isMeasured = measured != null && measured.n() >= FEWEST_TIMES;
    double each = isMeasured && measured != null ? measured.median() : USUAL_SECONDS;
    double perComment = comments == 0 ? 0 : fewerHeld * each / SECONDS_PER_HOUR / comments;
    return new Work(
        each, isMeasured, 1_000 * perComment, material.perWeek() * perComment, material.perWeek());
  }
}
