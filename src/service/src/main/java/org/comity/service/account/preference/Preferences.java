package org.comity.service.account.preference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to work.
 *
 * @param language of the pages; null for the one that the browser asks for
 * @param theme the colours of the pages
 * @param breakMinutes of work after which a break is proposed, from 0 to {@value
 *     #MOST_BREAK_MINUTES}; 0 for never
 * @param blur which text is blurred until asked for
 */
public record Preferences(
    @Nullable InterfaceLanguage language, Theme theme, int breakMinutes, Blur blur) {

  /** A working day. */
  public static final int MOST_BREAK_MINUTES = 480;

  /** Of whoever has not said otherwise. */
  public static final Preferences USUAL = new Preferences(null, Theme.AUTO, 50, Blur.USUAL);

  /**
   * Checks the minutes.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public Preferences {
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(blur, "blur");
    if (breakMinutes < 0 || breakMinutes > MOST_BREAK_MINUTES) {
      throw new IllegalArgumentException(
          "a break is proposed after 0 to " + MOST_BREAK_MINUTES + " minutes");
    }
  }
}
