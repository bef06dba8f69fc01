package org.comity.service.dashboard.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Drawing.Table;

/**
 * Pairs of scores, a mark for each, with the line on which both are the same. Marks of the first
 * part are dots and those of the second crosses, so that colour is not all that tells them apart.
 *
 * @param heading what it is called
 * @param upward what grows from below
 * @param parts what the two parts are called
 * @param dots all marks
 */
public record DotPlot(Heading heading, String upward, List<String> parts, List<Dot> dots) {

  private static final int BINS = 5;
  private static final double CELLS = 200;

  /** Copies the lists. */
  public DotPlot {
    parts = List.copyOf(parts);
    dots = List.copyOf(dots);
  }

  /**
   * One mark.
   *
   * @param across in [0,1]
   * @param up in [0,1]
   * @param part 1 or 2
   */
  public record Dot(double across, double up, int part) {

    /** Where marks would lie on each other, one is drawn. */
    private Dot rounded() {
      return new Dot(Math.round(across * CELLS) / CELLS, Math.round(up * CELLS) / CELLS, part);
    }
  }

  /**
   * Draws it.
   *
   * @param style how
   * @return the drawing
   */
  public Drawing draw(Style style) {
    Plot plot = new Plot(1, style);
    plot.path("M" + plot.point(0, 0) + "L" + plot.point(1, 1), "drawing-same");
    for (int part = 1; part <= parts.size(); part++) {
      String marks = marks(plot, part);
      if (!marks.isEmpty()) {
        String look = part == 1 ? "drawing-dots" : "drawing-crosses";
        plot.path(marks, look + " drawing-dots-" + part);
      }
    }
    for (int i = 0; i <= BINS; i++) {
      double score = (double) i / BINS;
      plot.name(score, style.write(score));
    }
    return plot.drawing(heading, parts, table(style));
  }

  private String marks(Plot plot, int part) {
    Set<String> marks = new LinkedHashSet<>();
    for (Dot dot : dots) {
      if (dot.part() == part) {
        Dot rounded = dot.rounded();
        String at = "M" + plot.point(rounded.across(), rounded.up());
        marks.add(part == 1 ? at + "h0" : at + "m-3-3l6 6m0-6l-6 6");
      }
    }
    return String.join("", marks);
  }

  /** How many there are by fifths of both. */
  private Table table(Style style) {
    int[][] counts = new int[BINS][BINS];
    dots.forEach(dot -> counts[bin(dot.across())][bin(dot.up())]++);
    List<String> header = new ArrayList<>(List.of(heading.across() + " / " + upward));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      String span = style.write((double) i / BINS) + "–" + style.write((i + 1.0) / BINS);
      header.add(span);
      List<String> row = new ArrayList<>(List.of(span));
      for (int count : counts[i]) {
        row.add(Integer.toString(count));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  private static int bin(double score) {
    return Math.min(BINS - 1, (int) (score * BINS));
  }
}
