package org.comity.service.dashboard.words;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How long ago something was, or how long it will be, as people say it. Numbers are written with
 * European digits in both languages, as news sites of the Levant do.
 *
 * @param locale the language
 * @param now what is meant by now
 */
public record Ages(Locale locale, Instant now) {

  private static final long MINUTES_OF_AN_HOUR = 60;
  private static final long HOURS_OF_A_DAY = 24;

  /**
   * Words for a time.
   *
   * @param time in the past or in the future
   * @return such as "3 hours ago"
   */
  public String of(Instant time) {
    Duration between = Duration.between(time, now);
    Direction direction = between.isNegative() ? Direction.NEXT : Direction.LAST;
    long minutes = between.abs().toMinutes();
    if (minutes == 0) {
      return formatter().format(Direction.PLAIN, AbsoluteUnit.NOW);
    }
    if (minutes < MINUTES_OF_AN_HOUR) {
      return words(minutes, direction, RelativeUnit.MINUTES);
    }
    long hours = minutes / MINUTES_OF_AN_HOUR;
    return hours < 2 * HOURS_OF_A_DAY
        ? words(hours, direction, RelativeUnit.HOURS)
        : words(hours / HOURS_OF_A_DAY, direction, RelativeUnit.DAYS);
  }

  private String words(long count, Direction direction, RelativeUnit unit) {
    return formatter().format((double) count, direction, unit);
  }

  private RelativeDateTimeFormatter formatter() {
    return RelativeDateTimeFormatter.getInstance(
        ULocale.forLanguageTag(locale.toLanguageTag() + "-u-nu-latn"));
  }
}
