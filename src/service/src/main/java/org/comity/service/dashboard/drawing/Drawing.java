package org.comity.service.dashboard.drawing;

import java.util.List;

/**
 * A chart that is ready to be written into a page. Lengths are in units of its own height and
 * width.
 *
 * @param heading what it is called
 * @param width of everything
 * @param height of everything
 * @param boxes drawn first
 * @param paths drawn over them
 * @param words drawn last
 * @param legend what its parts are called
 * @param table the same numbers
 */
public record Drawing(
    Heading heading,
    int width,
    int height,
    List<Box> boxes,
    List<Path> paths,
    List<Word> words,
    List<Part> legend,
    Table table) {

  /** Copies the lists. */
  public Drawing {
    boxes = List.copyOf(boxes);
    paths = List.copyOf(paths);
    words = List.copyOf(words);
    legend = List.copyOf(legend);
  }

  /**
   * What a chart is called, in the reader's language.
   *
   * @param id names it in its page: a letter, then letters, digits and hyphens
   * @param title in a few words
   * @param description what can be seen in it, for those who do not see it
   * @param across what lies along it, such as the day
   * @param asTable the offer to read the numbers as a table
   */
  public record Heading(
      String id, String title, String description, String across, String asTable) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public Heading {
      if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
        throw new IllegalArgumentException("a drawing's id is a letter, letters and digits");
      }
    }
  }

  /**
   * A rectangle.
   *
   * @param x its left edge
   * @param y its upper edge
   * @param width at least 0
   * @param height at least 0
   * @param look its class
   */
  public record Box(double x, double y, double width, double height, String look) {}

  /**
   * A line or an area.
   *
   * @param d as SVG writes it
   * @param look its class
   */
  public record Path(String d, String look) {}

  /**
   * Some words.
   *
   * @param x where they are
   * @param y their base line
   * @param anchor start, middle or end, as from left to right
   * @param text what they say
   */
  public record Word(double x, double y, String anchor, String text) {}

  /**
   * An entry of the legend.
   *
   * @param number of the part, from 1, which is its look
   * @param name what it is
   */
  public record Part(int number, String name) {}

  /**
   * Numbers as text.
   *
   * @param header the names of the columns
   * @param rows the first cell names the row
   */
  public record Table(List<String> header, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
