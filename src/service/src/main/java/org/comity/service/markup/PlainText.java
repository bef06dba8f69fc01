package org.comity.service.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** The words of HTML, as a reader sees them. */
public final class PlainText {

  /**
   * What editors for comments make. Anything else in angle brackets was typed by somebody, or hides
   * words from us, and so it is read as it stands.
   */
  private static final Safelist EDITORS =
      Safelist.relaxed()
          .addTags("s", "del", "ins", "hr", "aside", "details", "summary", "mark", "kbd")
          .addAttributes("a", "rel", "target")
          .addAttributes(":all", "class", "dir", "lang")
          .preserveRelativeLinks(true);

  private PlainText() {}

  /**
   * The text of a body that may be HTML or text, where its sender does not say which.
   *
   * @param body any
   * @return its words if it is nothing but the markup of an editor for comments, else the body
   */
  public static String ofEither(String body) {
    boolean mayBeHtml = body.indexOf('<') >= 0 || body.indexOf('&') >= 0;
    return mayBeHtml && Jsoup.isValid(body, EDITORS) ? ofHtml(body) : body;
  }

  /**
   * The text of HTML.
   *
   * @param html a fragment
   * @return words and the descriptions of pictures; lines end where blocks do
   */
  public static String ofHtml(String html) {
    Lines lines = new Lines();
    Jsoup.parseBodyFragment(html).body().traverse(lines);
    return lines.text.toString().strip();
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element && isBreak(element)) {
        endLine();
      } else if (node.nameIs("img")) {
        text.append(node.attr("alt"));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        endLine();
      }
    }

    private static boolean isBreak(Element element) {
      return element.isBlock() || element.nameIs("br");
    }

    private void endLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
