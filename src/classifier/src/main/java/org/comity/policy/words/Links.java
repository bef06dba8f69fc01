package org.comity.policy.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts links: addresses that a reader's browser or a platform would make one of. */
public final class Links {

  /** Endings under which most advertised addresses lie; none is a word that ends a sentence. */
  private static final String COMMON = "com|net|org|biz|xyz|info|ru|cn";

  /**
   * With a scheme; with www.; a domain with a path, or one that ends as most do. Repetitions are
   * bounded or possessive, so that no text costs more than linear time; a domain may not begin
   * within a word or behind an @.
   */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|(?<![\\p{L}\\p{N}])www\\.)[\\p{L}\\p{N}\\[][^\\s<>\"]*+"
              + "|(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,5}"
              + "(?:[a-z]{2,24}(?::\\d{1,5})?/[^\\s<>\"]*+|(?:"
              + COMMON
              + ")(?![\\p{L}\\p{N}@-]))",
          Pattern.CASE_INSENSITIVE);

  private Links() {}

  /**
   * Counts.
   *
   * @param text any text, as it was written
   * @return how many links it holds, at least 0
   */
  public static int count(String text) {
    if (text.indexOf('.') < 0 && text.indexOf("://") < 0) {
      return 0;
    }
    Matcher links = LINK.matcher(text);
    int count = 0;
    while (links.find()) {
      count++;
    }
    return count;
  }
}
