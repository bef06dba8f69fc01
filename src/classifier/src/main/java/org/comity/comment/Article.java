package org.comity.comment;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that a thread of comments stands under.
 *
 * @param url where it is published, if known
 * @param title its headline, if known
 * @param text its text without markup, if known
 * @param publishedAt when it was published, if known
 */
public record Article(
    @Nullable String url,
    @Nullable String title,
    @Nullable String text,
    @Nullable Instant publishedAt) {

  /** A word at the beginning of a path that goes on; a language's two letters are no section. */
  private static final Pattern SECTION =
      Pattern.compile("^https?://[^/?#]+/(?:[a-z]{2}/)?(\\p{L}[\\p{L}-]{2,39})/[^/?#]");

  /**
   * The section of a site that an address names: {@code sports} of {@code
   * https://news.example/sports/football}.
   *
   * @param url of an article
   * @return in lower case; null where the address names none
   */
  public static @Nullable String sectionOf(@Nullable String url) {
    Matcher path = SECTION.matcher(url == null ? "" : url);
    return path.find() ? path.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
