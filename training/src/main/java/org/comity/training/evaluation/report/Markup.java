package org.comity.training.evaluation.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes markup that is well-formed XML and HTML at once: every text and attribute is escaped, and
 * every element that is opened gets closed. Not thread-safe.
 */
public final class Markup {

  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins with what stands before the first element, as it is.
   *
   * @param prologue such as a document type
   */
  public Markup(String prologue) {
    this.out = new StringBuilder(prologue);
  }

  /**
   * Opens an element.
   *
   * @param name of the element
   * @param attributes names and values by turns
   * @return this
   */
  public Markup open(String name, String... attributes) {
    tag(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /**
   * An element without content.
   *
   * @param name of the element
   * @param attributes names and values by turns
   * @return this
   */
  public Markup empty(String name, String... attributes) {
    tag(name, attributes).append("/>\n");
    return this;
  }

  /**
   * An element that holds a text.
   *
   * @param name of the element
   * @param text any text
   * @param attributes names and values by turns
   * @return this
   */
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /**
   * Text where the last opened element is.
   *
   * @param text any text
   * @return this
   */
  public Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /**
   * Closes the element opened last.
   *
   * @return this
   */
  public Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /**
   * The whole.
   *
   * @return markup
   * @throws IllegalStateException unless everything is closed
   */
  public String finished() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.peek() + " is still open");
    }
    return out.toString();
  }

  private StringBuilder tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"");
      out.append(escaped(attributes[at + 1])).append('"');
    }
    return out;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(point, safe));
    return safe.toString();
  }

  private static void append(int point, StringBuilder safe) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(allowed(point) ? point : '\uFFFD');
    }
  }

  /** What XML 1.0 may hold (section 2.2); an id from a site's export can hold anything. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0x7F)
        || (point >= 0xA0 && point < 0xD800)
        || (point >= 0xE000 && point < 0xFFFE)
        || point >= 0x10000;
  }
}
