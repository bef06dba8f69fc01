package org.comity.service.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.dashboard.drawing.BarChart.Bar;
import org.comity.service.dashboard.drawing.Drawing.Heading;

/**
 * Areas that lie on each other and change along an axis, such as what was decided of each day's
 * comments.
 *
 * @param heading what it is called
 * @param parts what the areas are called, from below; at most 4
 * @param points where reading begins first, each with a value for each area
 */
public record StackedChart(Heading heading, List<String> parts, List<Bar> points) {

  /** Copies the lists. */
  public StackedChart {
    parts = List.copyOf(parts);
    points = List.copyOf(points);
  }

  /**
   * Draws it; a single point, which has no area, as a bar.
   *
   * @param style how
   * @return the drawing
   */
  public Drawing draw(Style style) {
    Drawing bars = new BarChart(heading, parts, points, List.of()).draw(style);
    if (points.size() < 2) {
      return bars;
    }
    Plot plot = new Plot(points.stream().mapToDouble(Bar::sum).max().orElse(0), style);
    double[] below = new double[points.size()];
    for (int part = 0; part < parts.size(); part++) {
      double[] above = below.clone();
      for (int i = 0; i < above.length; i++) {
        above[i] += points.get(i).values().get(part);
      }
      plot.path(area(plot, below, above), Plot.part(part + 1));
      below = above;
    }
    Named.write(plot, points.stream().map(Bar::label).toList(), false);
    return plot.drawing(heading, parts, bars.table());
  }

  private static String area(Plot plot, double[] below, double[] above) {
    List<String> points = new ArrayList<>();
    int count = below.length;
    for (int i = 0; i < count; i++) {
      points.add(plot.point(Named.place(i, count, false), above[i]));
    }
    for (int i = count - 1; i >= 0; i--) {
      points.add(plot.point(Named.place(i, count, false), below[i]));
    }
    return "M" + String.join("L", points) + "Z";
  }
}
