package org.comity.service.account.preference;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** A language that pages are written in. */
public enum InterfaceLanguage {
  /** English, from left to right. */
  ENGLISH("en", "ltr"),
  /** Arabic, from right to left. */
  ARABIC("ar", "rtl");

  private final String code;
  private final String direction;

  InterfaceLanguage(String code, String direction) {
    this.code = code;
    this.direction = direction;
  }

  /**
   * The language as pages name it.
   *
   * @return two letters (ISO 639-1)
   */
  public String code() {
    return code;
  }

  /**
   * Where lines begin.
   *
   * @return {@code ltr} or {@code rtl}, as HTML's {@code dir} has it
   */
  public String direction() {
    return direction;
  }

  /**
   * The language as message bundles name it.
   *
   * @return without a country
   */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The language of a code.
   *
   * @param code such as {@code ar}
   * @return null if no page is written in it
   */
  public static @Nullable InterfaceLanguage ofCode(@Nullable String code) {
    for (InterfaceLanguage language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    return null;
  }

  /**
   * The language that suits a browser best.
   *
   * @param accepted its header Accept-Language (RFC 9110, 12.5.4); null if it sends none
   * @return English if it wants none of ours, or says so in a way that cannot be read
   */
  public static InterfaceLanguage ofBrowser(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return ENGLISH;
    }
    try {
      String best =
          Locale.lookupTag(LanguageRange.parse(accepted), List.of(ENGLISH.code, ARABIC.code));
      InterfaceLanguage found = ofCode(best);
      return found == null ? ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }
}
