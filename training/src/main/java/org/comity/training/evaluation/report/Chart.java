package org.comity.training.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.training.evaluation.AttributeReport.Point;

/**
 * A small drawing as inline SVG: x runs from 0 to 1, y from 0 to a ceiling, colours come from the
 * page.
 *
 * <p>XChart, which Comity uses for images, is not used here: its SVG export asks for a further
 * library under LGPL, takes 130 kB for one curve, draws letters as outlines that no one can read
 * aloud or search, fixes the colours, and names its clip paths by identity hash, so that no two
 * runs give the same bytes.
 */
public final class Chart {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 280;
  private static final double LEFT = 44;
  private static final double RIGHT = 10;
  private static final double TOP = 10;
  private static final double BOTTOM = 40;
  private static final int TICKS = 5;

  private final Markup markup;
  private final double ceiling;

  /**
   * What a chart says in words.
   *
   * @param id unique in the page
   * @param title short
   * @param description what a reader who does not see it should know
   * @param across the name of the x axis
   * @param up the name of the y axis
   */
  public record Words(String id, String title, String description, String across, String up) {}

  /**
   * A name on the x axis.
   *
   * @param x where it stands
   * @param name what it says
   */
  public record Tick(double x, String name) {}

  /**
   * Begins a drawing with its axes, of which x is named from 0 to 1.
   *
   * @param markup to write to
   * @param words its texts
   * @param ceiling the largest y, above 0
   */
  public Chart(Markup markup, Words words, double ceiling) {
    this(markup, words, ceiling, fifths());
  }

  /**
   * Begins a drawing with its axes.
   *
   * @param markup to write to
   * @param words its texts
   * @param ceiling the largest y, above 0
   * @param ticks what stands on the x axis
   */
  public Chart(Markup markup, Words words, double ceiling, List<Tick> ticks) {
    this.markup = markup;
    this.ceiling = ceiling;
    String title = words.id() + "-title";
    String description = words.id() + "-desc";
    markup.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(HEIGHT),
        "role",
        "img",
        "aria-labelledby",
        title + " " + description);
    markup.element("title", words.title(), "id", title);
    markup.element("desc", words.description(), "id", description);
    axes(words, ticks);
  }

  private static List<Tick> fifths() {
    return IntStream.rangeClosed(0, TICKS)
        .mapToObj(tick -> (double) tick / TICKS)
        .map(share -> new Tick(share, tickName(share, 1)))
        .toList();
  }

  private void axes(Words words, List<Tick> ticks) {
    for (Tick tick : ticks) {
      line(left(tick.x()), top(0), left(tick.x()), top(ceiling), "grid");
      label(left(tick.x()), top(0) + 14, "middle", tick.name());
    }
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      line(left(0), top(share * ceiling), left(1), top(share * ceiling), "grid");
      label(left(0) - 6, top(share * ceiling) + 4, "end", tickName(share * ceiling, ceiling));
    }
    rectangle(left(0), top(ceiling), left(1) - left(0), top(0) - top(ceiling), "frame");
    label((left(0) + left(1)) / 2, HEIGHT - 6, "middle", words.across());
    String middle = number((top(0) + top(ceiling)) / 2);
    markup.element(
        "text",
        words.up(),
        "transform",
        "translate(11 " + middle + ") rotate(-90)",
        "text-anchor",
        "middle");
  }

  /**
   * From corner to corner: chance, or perfect calibration.
   *
   * @return this
   */
  public Chart diagonal() {
    line(left(0), top(0), left(1), top(ceiling), "guide");
    return this;
  }

  /**
   * A line at one height: chance in a precision-recall curve.
   *
   * @param y the height
   * @return this
   */
  public Chart level(double y) {
    line(left(0), top(y), left(1), top(y), "guide");
    return this;
  }

  /**
   * A line through points.
   *
   * @param points in the order in which they are joined
   * @return this
   */
  public Chart curve(List<Point> points) {
    return curve(points, "curve");
  }

  /**
   * A line through points in a style of its own.
   *
   * @param points in the order in which they are joined
   * @param style a class of the page's style
   * @return this
   */
  public Chart curve(List<Point> points, String style) {
    String path = points.stream().map(this::place).collect(Collectors.joining(" "));
    markup.empty("polyline", "class", style, "points", path);
    return this;
  }

  /**
   * A field of a map of densities.
   *
   * @param from its lower left corner
   * @param to its upper right corner
   * @param style a class of the page's style
   * @return this
   */
  public Chart field(Point from, Point to, String style) {
    rectangle(
        left(from.x()),
        top(to.y()),
        left(to.x()) - left(from.x()),
        top(from.y()) - top(to.y()),
        style);
    return this;
  }

  /**
   * A line from one height to another: an interval.
   *
   * @param x where it stands
   * @param low its lower end
   * @param high its upper end
   * @return this
   */
  public Chart span(double x, double low, double high) {
    line(left(x), top(low), left(x), top(high), "span");
    return this;
  }

  /**
   * A ring on a point.
   *
   * @param at its middle
   * @param radius in units of the drawing, which is 320 wide
   * @return this
   */
  public Chart mark(Point at, double radius) {
    markup.empty(
        "circle",
        "class",
        "mark",
        "cx",
        number(left(at.x())),
        "cy",
        number(top(at.y())),
        "r",
        number(radius));
    return this;
  }

  /** A bar from the ground up. */
  Chart bar(double from, double to, double y, String style) {
    if (y > 0) {
      rectangle(left(from), top(y), left(to) - left(from), top(0) - top(y), style);
    }
    return this;
  }

  /**
   * Names a colour in the upper right corner, one line each.
   *
   * @param line from 0, from above
   * @param style a class of the page's style
   * @param name of what has the colour
   * @return this
   */
  public Chart legend(int line, String style, String name) {
    double y = TOP + 16 + 16 * line;
    rectangle(left(1) - 92, y - 9, 10, 10, style);
    label(left(1) - 78, y, "start", name);
    return this;
  }

  /** Ends the drawing. */
  public void finish() {
    markup.close();
  }

  private void line(double x1, double y1, double x2, double y2, String style) {
    markup.empty(
        "path",
        "class",
        style,
        "d",
        "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  private void rectangle(double x, double y, double width, double height, String style) {
    markup.empty(
        "rect",
        "class",
        style,
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height));
  }

  private void label(double x, double y, String anchor, String text) {
    markup.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private String place(Point point) {
    return number(left(point.x())) + "," + number(top(point.y()));
  }

  private static double left(double x) {
    return LEFT + x * (WIDTH - LEFT - RIGHT);
  }

  private double top(double y) {
    return HEIGHT - BOTTOM - y / ceiling * (HEIGHT - TOP - BOTTOM);
  }

  private static String tickName(double value, double largest) {
    return String.format(Locale.ROOT, largest < 0.5 ? "%.2f" : "%.1f", value);
  }

  private static String number(double value) {
    String fixed = String.format(Locale.ROOT, "%.1f", value);
    return fixed.endsWith(".0") ? fixed.substring(0, fixed.length() - 2) : fixed;
  }
}
