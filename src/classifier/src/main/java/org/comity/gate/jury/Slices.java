package org.comity.gate.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.features.Reading;
import org.comity.text.Groups;
import org.comity.text.Token;
import org.jspecify.annotations.Nullable;

/** What parts of the readers a row belongs to, in the gate's form. */
public final class Slices {

  private static final int SHORT = 100;
  private static final int LONG = 500;

  private final Groups groups = new Groups(0);
  private final Set<String> knownAuthors;

  /**
   * Tells slices.
   *
   * @param knownAuthors who wrote rows that were trained on
   */
  public Slices(Set<String> knownAuthors) {
    this.knownAuthors = Set.copyOf(knownAuthors);
  }

  /**
   * The slices of a row.
   *
   * @param row any row
   * @return names with values, such as {@code language=ar}
   */
  public List<String> of(SiteRow row) {
    Comment comment = row.labelled().comment();
    List<String> slices = new ArrayList<>();
    slices.add("language=" + language(comment));
    slices.add("length=" + length(comment.text().length()));
    slices.add("author=" + (isKnown(comment) ? "seen" : "unseen"));
    slices.add("chosen=" + (row.audit() ? "by chance" : "by score"));
    String section = section(row);
    if (section != null) {
      slices.add("section=" + section);
    }
    if (row.moderator() != null) {
      slices.add("moderator=" + row.moderator());
    }
    Reading.of(comment.text()).tokens().stream()
        .map(Token::text)
        .filter(groups::names)
        .distinct()
        .sorted()
        .map(term -> "term=" + term)
        .forEach(slices::add);
    return slices;
  }

  private static @Nullable String section(SiteRow row) {
    Article article = row.labelled().comment().article();
    return row.section() != null || article == null
        ? row.section()
        : Article.sectionOf(article.url());
  }

  private boolean isKnown(Comment comment) {
    String author = comment.author();
    return author != null && knownAuthors.contains(author);
  }

  private static String language(Comment comment) {
    String lang = comment.lang();
    return lang == null ? "unknown" : lang.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String length(int units) {
    return units < SHORT ? "short" : units < LONG ? "medium" : "long";
  }
}
