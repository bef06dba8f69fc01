package org.comity.service.dashboard;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the dashboard speaks. */
public final class Languages {

  /** English. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** Arabic. */
  public static final Locale ARABIC = Locale.forLanguageTag("ar");

  private static final List<Locale> ALL = List.of(ENGLISH, ARABIC);

  private Languages() {}

  /**
   * The language of a page.
   *
   * @param wanted a language tag that somebody has set; null if nobody has
   * @param accepted what the browser asks for ({@code Accept-Language}); null if it does not
   * @return English if neither names a language that we speak
   */
  public static Locale of(@Nullable String wanted, @Nullable String accepted) {
    if (wanted != null) {
      for (Locale locale : ALL) {
        if (locale.toLanguageTag().equals(wanted)) {
          return locale;
        }
      }
    }
    return accepted == null ? ENGLISH : negotiated(accepted);
  }

  private static Locale negotiated(String accepted) {
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
      return best == null ? ENGLISH : best;
    } catch (IllegalArgumentException e) {
      // Whatever a browser sends in this header, it gets a page.
      return ENGLISH;
    }
  }

  /** Whether a language is written from right to left. */
  static boolean isRightToLeft(Locale locale) {
    return locale.getLanguage().equals(ARABIC.getLanguage());
  }

  /** The one that it is not. */
  static Locale other(Locale locale) {
    return isRightToLeft(locale) ? ENGLISH : ARABIC;
  }
}
