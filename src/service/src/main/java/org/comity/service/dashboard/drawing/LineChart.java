package org.comity.service.dashboard.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.service.dashboard.drawing.Drawing.Heading;
import org.comity.service.dashboard.drawing.Drawing.Table;
import org.jspecify.annotations.Nullable;

/**
 * Values along an axis, each with a band in which it lies if it was estimated. Where a value is
 * missing the line is broken: nothing is made up between two values.
 *
 * @param heading what it is called
 * @param labels what lies along it, where reading begins first
 * @param lines at most 4
 * @param marks what happened along it
 */
public record LineChart(Heading heading, List<String> labels, List<Line> lines, Marks marks) {

  /** Copies the lists. */
  public LineChart {
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
  }

  /**
   * Along which nothing happened.
   *
   * @param heading what it is called
   * @param labels what lies along it
   * @param lines at most 4
   */
  public LineChart(Heading heading, List<String> labels, List<Line> lines) {
    this(heading, labels, lines, new Marks("", List.of()));
  }

  /**
   * What happened along it.
   *
   * @param name of all of them, in the table
   * @param marks any, in their order
   */
  public record Marks(String name, List<Mark> marks) {

    /** Copies the list. */
    public Marks {
      marks = List.copyOf(marks);
    }

    private Stream<String> cell(int label) {
      return marks.isEmpty()
          ? Stream.empty()
          : Stream.of(
              marks.stream()
                  .filter(mark -> Math.round(mark.place()) == label)
                  .map(mark -> mark.sign() + ": " + mark.meaning())
                  .collect(Collectors.joining("; ")));
    }
  }

  /**
   * Something that happened.
   *
   * @param place 0 at the first label, 1 at the second, and between them what is between
   * @param sign a letter or number that stands beside it
   * @param meaning what happened
   */
  public record Mark(double place, String sign, String meaning) {}

  /**
   * One line.
   *
   * @param name what it is
   * @param values one for each label; {@link Value#NONE} where there is none
   */
  public record Line(String name, List<Value> values) {

    /** Copies the list. */
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A value.
   *
   * @param value at least 0; null where there is none
   * @param low where its band begins; null where it has none
   * @param high where its band ends; null where it has none
   */
  public record Value(@Nullable Double value, @Nullable Double low, @Nullable Double high) {

    /** No value. */
    public static final Value NONE = new Value(null, null, null);

    /**
     * Without a band.
     *
     * @param value at least 0
     * @return the value
     */
    public static Value of(double value) {
      return new Value(value, null, null);
    }

    private Stream<Double> all() {
      return Stream.of(value, low, high).filter(Objects::nonNull);
    }

    private String write(Style style) {
      if (value == null) {
        return "–";
      }
      String written = style.write(value);
      return low == null || high == null
          ? written
          : written + " (" + style.write(low) + "–" + style.write(high) + ")";
    }
  }

  /**
   * Draws it.
   *
   * @param style how
   * @return the drawing
   */
  public Drawing draw(Style style) {
    double most =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .flatMap(Value::all)
            .mapToDouble(value -> value)
            .max()
            .orElse(0);
    Plot plot = new Plot(most, style);
    for (int i = 0; i < lines.size(); i++) {
      List<Value> values = lines.get(i).values();
      String part = " drawing-line-" + (i + 1);
      for (List<Integer> run : runs(values)) {
        band(plot, values, run, "drawing-band" + part);
        plot.path(line(plot, values, run), "drawing-line" + part);
      }
    }
    Named.write(plot, labels, false);
    int steps = Math.max(1, labels.size() - 1);
    marks.marks().forEach(mark -> plot.mark(mark.place() / steps, mark.sign()));
    return plot.drawing(heading, lines.stream().map(Line::name).toList(), table(style));
  }

  /** Places without a gap between them. */
  private static List<List<Integer>> runs(List<Value> values) {
    List<List<Integer>> runs = new ArrayList<>();
    boolean isGap = true;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).value() == null) {
        isGap = true;
        continue;
      }
      if (isGap) {
        runs.add(new ArrayList<>());
        isGap = false;
      }
      runs.get(runs.size() - 1).add(i);
    }
    return runs;
  }

  /** A single value is a dot: a line of no length with a round end. */
  private String line(Plot plot, List<Value> values, List<Integer> run) {
    List<String> points =
        run.stream().map(i -> plot.point(place(i), value(values.get(i).value()))).toList();
    return "M" + String.join("L", points) + (points.size() == 1 ? "h0" : "");
  }

  private void band(Plot plot, List<Value> values, List<Integer> run, String look) {
    List<Integer> with =
        run.stream()
            .filter(i -> values.get(i).low() != null && values.get(i).high() != null)
            .toList();
    if (!with.isEmpty()) {
      List<String> points = new ArrayList<>();
      with.forEach(i -> points.add(plot.point(place(i), value(values.get(i).high()))));
      for (int i = with.size() - 1; i >= 0; i--) {
        int at = with.get(i);
        points.add(plot.point(place(at), value(values.get(at).low())));
      }
      plot.path("M" + String.join("L", points) + "Z", look);
    }
  }

  private double place(int index) {
    return Named.place(index, labels.size(), false);
  }

  private static double value(@Nullable Double value) {
    return Objects.requireNonNull(value, "value");
  }

  private Table table(Style style) {
    List<String> header = new ArrayList<>(List.of(heading.across()));
    lines.forEach(line -> header.add(line.name()));
    if (!marks.marks().isEmpty()) {
      header.add(marks.name());
    }
    return new Table(
        header,
        IntStream.range(0, labels.size())
            .mapToObj(
                i ->
                    Stream.of(
                            Stream.of(labels.get(i)),
                            lines.stream().map(line -> line.values().get(i).write(style)),
                            marks.cell(i))
                        .flatMap(cells -> cells)
                        .toList())
            .toList());
  }
}
