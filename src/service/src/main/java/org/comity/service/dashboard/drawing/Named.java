package org.comity.service.dashboard.drawing;

import java.util.List;

/** Which of many labels are written below an axis. */
final class Named {

  private static final int MOST = 8;

  private Named() {}

  /** The first, and as many evenly spaced ones as there is room for. */
  static void write(Plot plot, List<String> labels, boolean isBetween) {
    int every = Math.max(1, (labels.size() + MOST - 1) / MOST);
    for (int i = 0; i < labels.size(); i += every) {
      plot.name(place(i, labels.size(), isBetween), labels.get(i));
    }
  }

  /** In the middle of a bar, or from one edge to the other. */
  static double place(int index, int count, boolean isBetween) {
    if (isBetween) {
      return (index + 0.5) / count;
    }
    return count == 1 ? 0.5 : (double) index / (count - 1);
  }
}
