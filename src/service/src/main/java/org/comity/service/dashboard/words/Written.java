package org.comity.service.dashboard.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Figures as text, with European digits in both languages. What would be torn apart between words
 * that run from right to left is isolated (Unicode Standard Annex 9).
 */
public final class Written {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char END = '\u2069';
  private static final double SMALL_SHARE = 0.1;
  private static final double SMALL = 10;

  private Written() {}

  /**
   * A count.
   *
   * @param count any
   * @return such as 12,345
   */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * A number of which fractions count only while it is small.
   *
   * @param number any
   * @return such as 3.4 or 1,250
   */
  public static String decimal(double number) {
    boolean isWhole = number == Math.rint(number);
    return String.format(
        Locale.ROOT, isWhole || Math.abs(number) >= SMALL ? "%,.0f" : "%,.1f", number);
  }

  /**
   * A share.
   *
   * @param share in [0,1]
   * @return such as 1.2% or 35%
   */
  public static String share(double share) {
    boolean isSmall = Math.min(share, 1 - share) < SMALL_SHARE;
    boolean isPlain = share == 0 || share == 1 || !isSmall;
    return String.format(Locale.ROOT, isPlain ? "%.0f%%" : "%.1f%%", 100 * share);
  }

  /**
   * A score.
   *
   * @param score in [0,1]
   * @return such as 0.4 or 0.0451
   */
  public static String score(double score) {
    String written = String.format(Locale.ROOT, "%.4f", score);
    return written.replaceFirst("\\.?0+$", "");
  }

  /**
   * A point in time.
   *
   * @param time any
   * @return its date and minute
   */
  public static String time(Instant time) {
    return isolated(TIME.format(time));
  }

  /**
   * Keeps a text together that runs from left to right.
   *
   * @param text such as a code
   * @return the text between isolates
   */
  public static String isolated(String text) {
    return LEFT_TO_RIGHT + text + END;
  }
}
