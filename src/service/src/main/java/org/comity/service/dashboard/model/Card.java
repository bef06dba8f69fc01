package org.comity.service.dashboard.model;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The card of a model as HTML. It comes with a bundle and so perhaps from elsewhere: markup in it
 * is shown as text, and addresses that could run something are left out.
 */
final class Card {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(
              context ->
                  (node, tag, attributes) -> {
                    if (node instanceof TableBlock) {
                      attributes.put("class", "figures");
                    }
                    // The renderer would write a style for it, which our pages do not allow.
                    String align = attributes.remove("align");
                    if ("right".equals(align)) {
                      attributes.put("class", "number");
                    }
                  })
          .build();

  /** The notes for machines that a card begins with. */
  private static final String FRONT_MATTER = "(?s)\\A---\\R.*?\\R---\\R";

  private static final int DEEPEST = 6;

  private Card() {}

  /**
   * Renders it below a heading of the page.
   *
   * @param markdown CommonMark with tables
   * @return safe HTML
   */
  static String html(String markdown) {
    Node card = PARSER.parse(markdown.replaceFirst(FRONT_MATTER, ""));
    card.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 2));
          }
        });
    return RENDERER.render(card);
  }
}
