package org.comity.training.evaluation.report;

import java.util.List;
import java.util.Objects;
import org.comity.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, for the terminal, for a page and for programs alike.
 *
 * @param id names the table in {@code metrics.json}: lower-case words joined by hyphens
 * @param title what it shows
 * @param note how to read it, in a sentence or two
 * @param first what the rows are
 * @param columns what the cells of a row are, in order
 * @param rows in the order in which they are shown
 */
public record FigureTable(
    String id, String title, String note, String first, List<String> columns, List<Row> rows) {

  /** Where there is nothing to show. */
  public static final Cell NONE = new Rate(null);

  /** Checks that every row has a cell for each column, and copies the lists. */
  public FigureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(id + " has a row of another width: " + row.name());
      }
    }
  }

  /**
   * One row.
   *
   * @param name what it is about, never a comment's text
   * @param cells one for each column
   */
  public record Row(String name, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      Objects.requireNonNull(name, "name");
      cells = List.copyOf(cells);
    }

    /**
     * A row of given cells.
     *
     * @param name what it is about
     * @param cells one for each column
     * @return the row
     */
    public static Row of(String name, Cell... cells) {
      return new Row(name, List.of(cells));
    }
  }

  /** What stands in a row and a column. */
  public sealed interface Cell {

    /**
     * For people.
     *
     * @return a few characters; a dash where there is nothing to show
     */
    String shown();

    /**
     * For programs.
     *
     * @return a number, a text or a record of them; null where there is nothing to tell
     */
    @Nullable Object value();
  }

  /**
   * How many.
   *
   * @param value 0 or more
   */
  public record Count(Integer value) implements Cell {
    @Override
    public String shown() {
      return Figure.count(value);
    }
  }

  /**
   * A part of a whole.
   *
   * @param part how many have it
   * @param whole how many there are
   */
  public record Share(int part, int whole) implements Cell {

    /** Checks order. */
    public Share {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException(part + " of " + whole + " is no share");
      }
    }

    /** Of nothing: no share at all. */
    public static final Share NOTHING = new Share(0, 0);

    /**
     * Both together.
     *
     * @param other of other things
     * @return the share of all
     */
    public Share plus(Share other) {
      return new Share(part + other.part, whole + other.whole);
    }

    /**
     * The part over the whole.
     *
     * @return in [0,1], or null of nothing
     */
    public @Nullable Double rate() {
      return whole == 0 ? null : (double) part / whole;
    }

    @Override
    public String shown() {
      return whole == 0 ? Figure.percent(null) : Figure.percent(rate()) + " of " + whole;
    }

    @Override
    public Share value() {
      return this;
    }
  }

  /**
   * A share of which the counts would tell nothing, such as a mean.
   *
   * @param value in [0,1], or null where there is none
   */
  public record Rate(@Nullable Double value) implements Cell {
    @Override
    public String shown() {
      return Figure.percent(value);
    }
  }

  /**
   * Any other figure.
   *
   * @param value the figure, or null where there is none
   */
  public record Measure(@Nullable Double value) implements Cell {
    @Override
    public String shown() {
      return Figure.three(value);
    }
  }

  /**
   * What one thing has over another.
   *
   * @param difference in the unit of the figure
   * @param interval its 95% interval
   */
  public record Change(double difference, Interval interval) implements Cell {
    @Override
    public String shown() {
      return Figure.signed(difference)
          + " ("
          + Figure.signed(interval.low())
          + " to "
          + Figure.signed(interval.high())
          + ")";
    }

    @Override
    public Change value() {
      return this;
    }
  }

  /**
   * A name or the like.
   *
   * @param value never a comment's text
   */
  public record Words(String value) implements Cell {
    @Override
    public String shown() {
      return value;
    }
  }
}
