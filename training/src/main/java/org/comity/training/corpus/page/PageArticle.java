package org.comity.training.corpus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.comment.Article;
import org.jspecify.annotations.Nullable;

/** The headline and the text above the comments, without what a page says of itself. */
final class PageArticle {

  /** The switch to the other language and the widths of pictures are not part of the article. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "([إا]قرأ هذا الخبر .*|Read this (story|article|news) in .*|\\p{Lu}\\d{2,4}|[×>\\-]+)");

  private static final Pattern BANNER =
      Pattern.compile(
          "External Content|The following content is sourced from external partners.*"
              + "|Our award-winning reporting has moved|Context provides news and analysis .*"
              + "|climate change, the impact of technology .*");
  private static final Pattern FOOTER =
      Pattern.compile("Neuer Inhalt|Add a comment|Our Standards: .*|Join us on Facebook!");

  /** Headlines are short and no sentences; captions and paragraphs are longer or end in a stop. */
  private static final int LONGEST_HEADLINE = 120;

  private PageArticle() {}

  /** The article in the lines above the comments. */
  static Article of(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      String bare = line.strip();
      if (FOOTER.matcher(bare).matches()) {
        break;
      }
      if (!bare.isEmpty()
          && !FURNITURE.matcher(bare).matches()
          && !BANNER.matcher(bare).matches()) {
        kept.add(bare);
      }
    }
    String title = kept.isEmpty() ? null : headline(kept.get(0));
    List<String> body = kept.stream().filter(line -> !line.equals(title)).toList();
    return new Article(null, title, body.isEmpty() ? null : String.join("\n\n", body), null);
  }

  private static @Nullable String headline(String first) {
    boolean sentence = first.endsWith(".") || first.contains(" REUTERS/");
    return sentence || first.length() > LONGEST_HEADLINE ? null : first;
  }
}
