package org.comity.training.evaluation.report;

import java.util.Locale;
import org.comity.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/** Figures as people read them; a dash for one that does not exist. */
final class Figure {

  private static final String NONE = "\u2013";

  private Figure() {}

  /** With three digits after the point. */
  static String three(@Nullable Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The same with its sign, for differences. */
  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  static String percent(@Nullable Double share) {
    return share == null ? NONE : String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  /** With commas between thousands. */
  static String count(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String interval(@Nullable Interval interval) {
    return interval == null ? "" : three(interval.low()) + NONE + three(interval.high());
  }
}
