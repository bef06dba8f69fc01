package org.comity.service.dashboard;

import java.util.List;
import java.util.Locale;
import org.comity.service.account.Role;

/**
 * What stands around a page: for whom, in which language, in which light.
 *
 * @param room where one is; its link is marked
 * @param name of who looks at it
 * @param role what they are
 * @param locale the language of the page
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param version of the service, so that browsers fetch styles and scripts anew after an update
 */
public record Frame(
    Room room, String name, Role role, Locale locale, String theme, String version) {

  /**
   * The rooms that are offered.
   *
   * @return in the order of the navigation
   */
  public List<Room> rooms() {
    return Room.of(role);
  }

  /**
   * The language of the page.
   *
   * @return a language tag (BCP 47)
   */
  public String lang() {
    return locale.toLanguageTag();
  }

  /**
   * Where lines begin.
   *
   * @return {@code rtl} or {@code ltr}
   */
  public String dir() {
    return Languages.isRightToLeft(locale) ? "rtl" : "ltr";
  }

  /**
   * The language that one may change to.
   *
   * @return a language tag (BCP 47)
   */
  public String otherLang() {
    return Languages.other(locale).toLanguageTag();
  }
}
