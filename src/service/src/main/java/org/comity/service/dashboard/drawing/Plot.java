package org.comity.service.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.dashboard.drawing.Drawing.Box;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Drawing.Part;
import org.comity.service.dashboard.drawing.Drawing.Path;
import org.comity.service.dashboard.drawing.Drawing.Table;
import org.comity.service.dashboard.drawing.Drawing.Word;

/**
 * A sheet with an axis of values from 0 upwards. What lies along it is given as shares of its
 * width, from 0 where reading begins to 1.
 */
final class Plot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 240;
  private static final int BEFORE = 56;
  private static final int AFTER = 12;
  private static final int ABOVE = 20;
  private static final int BELOW = 30;
  private static final int GAP = 6;

  /** So that the words for values stand in the middle of their lines. */
  private static final int HALF_A_LETTER = 4;

  private final Style style;
  private final double top;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  /**
   * With lines and words for values.
   *
   * @param most the largest value that will be drawn
   */
  Plot(double most, Style style) {
    this.style = style;
    double step = step(most);
    this.top = Math.max(step, Math.ceil(most / step - 1e-9) * step);
    for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
      double value = i * step;
      paths.add(
          new Path(
              "M" + point(0, value) + "L" + point(1, value),
              i == 0 ? "drawing-axis" : "drawing-grid"));
      word(BEFORE - GAP, y(value) + HALF_A_LETTER, "end", style.write(value));
    }
  }

  /** 1, 2 or 5 times a power of ten, so that five lines at most are needed. */
  static double step(double most) {
    if (!(most > 0)) {
      return 1;
    }
    double rough = most / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The value at the upper edge. */
  double top() {
    return top;
  }

  private double x(double share) {
    return mirrored(BEFORE + share * (WIDTH - BEFORE - AFTER));
  }

  private double mirrored(double x) {
    return rounded(style.isMirrored() ? WIDTH - x : x);
  }

  private double y(double value) {
    return rounded(HEIGHT - BELOW - value / top * (HEIGHT - ABOVE - BELOW));
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  private void word(double x, double y, String anchor, String text) {
    words.add(
        new Word(mirrored(x), rounded(y), style.isMirrored() ? opposite(anchor) : anchor, text));
  }

  private static String opposite(String anchor) {
    return switch (anchor) {
      case "start" -> "end";
      case "end" -> "start";
      default -> anchor;
    };
  }

  private static double unmirrored(double share) {
    return BEFORE + share * (WIDTH - BEFORE - AFTER);
  }

  String point(double share, double value) {
    return x(share) + " " + y(value);
  }

  /** Names a place along the axis. */
  void name(double share, String text) {
    String anchor = share < 0.02 ? "start" : share > 0.98 ? "end" : "middle";
    word(unmirrored(share), HEIGHT - BELOW + 18, anchor, text);
  }

  /** From one share to another, from one value up to another. */
  void box(double from, double to, double[] values, int part) {
    double low = y(values[0]);
    double high = y(values[1]);
    if (low > high) {
      double left = Math.min(x(from), x(to));
      double width = rounded(Math.abs(x(to) - x(from)));
      boxes.add(new Box(left, high, width, rounded(low - high), part(part)));
    }
  }

  /** The look of a part, from 1. */
  static String part(int number) {
    return "drawing-part drawing-part-" + number;
  }

  void path(String d, String look) {
    paths.add(new Path(d, look));
  }

  /** A line across all values, with what it means above it. */
  void mark(double share, String text) {
    path("M" + point(share, 0) + "L" + point(share, top), "drawing-mark");
    word(unmirrored(share), ABOVE - GAP, share > 0.5 ? "end" : "start", text);
  }

  Drawing drawing(Heading heading, List<String> parts, Table table) {
    List<Part> legend = new ArrayList<>();
    for (String name : parts) {
      legend.add(new Part(legend.size() + 1, name));
    }
    return new Drawing(heading, WIDTH, HEIGHT, boxes, paths, words, legend, table);
  }
}
