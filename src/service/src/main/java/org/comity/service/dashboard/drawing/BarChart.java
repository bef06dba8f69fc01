package org.comity.service.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Drawing.Table;

/**
 * Bars beside each other, each of parts that stand on each other, such as scores and what people
 * said of them.
 *
 * @param heading what it is called
 * @param parts what the parts of a bar are called, from below; at most 4
 * @param bars where reading begins first
 * @param marks lines across
 */
public record BarChart(Heading heading, List<String> parts, List<Bar> bars, List<Mark> marks) {

  /** Bars do not touch where there is room for that. */
  private static final double FULL = 0.9;

  /** Copies the lists. */
  public BarChart {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  /**
   * One bar.
   *
   * @param label what it is of
   * @param values one for each part, at least 0
   */
  public record Bar(String label, List<Double> values) {

    /** Copies the list. */
    public Bar {
      values = List.copyOf(values);
    }

    double sum() {
      return values.stream().mapToDouble(value -> value).sum();
    }
  }

  /**
   * A line across all values.
   *
   * @param share where, from 0 where the first bar begins to 1 where the last one ends
   * @param text what it means
   */
  public record Mark(double share, String text) {}

  /**
   * Draws it.
   *
   * @param style how
   * @return the drawing
   */
  public Drawing draw(Style style) {
    return draw(style, bars.stream().mapToDouble(Bar::sum).max().orElse(0));
  }

  /**
   * Draws it where a few bars are so long that the others could not be seen.
   *
   * @param style how
   * @param most bars are cut that are longer; the table has their numbers
   * @return the drawing
   */
  public Drawing draw(Style style, double most) {
    Plot plot = new Plot(most, style);
    for (int i = 0; i < bars.size(); i++) {
      double from = (i + (1 - FULL) / 2) / bars.size();
      double below = 0;
      List<Double> values = bars.get(i).values();
      for (int part = 0; part < values.size(); part++) {
        double above = below + values.get(part);
        plot.box(from, from + FULL / bars.size(), cut(plot, below, above), part + 1);
        below = above;
      }
    }
    Named.write(plot, bars.stream().map(Bar::label).toList(), true);
    marks.forEach(mark -> plot.mark(mark.share(), mark.text()));
    return plot.drawing(heading, parts, table(style));
  }

  private static double[] cut(Plot plot, double below, double above) {
    return new double[] {Math.min(below, plot.top()), Math.min(above, plot.top())};
  }

  private Table table(Style style) {
    List<String> header = new ArrayList<>(List.of(heading.across()));
    header.addAll(parts);
    List<List<String>> rows = new ArrayList<>();
    for (Bar bar : bars) {
      List<String> row = new ArrayList<>(List.of(bar.label()));
      bar.values().forEach(value -> row.add(style.write(value)));
      rows.add(row);
    }
    return new Table(header, rows);
  }
}
