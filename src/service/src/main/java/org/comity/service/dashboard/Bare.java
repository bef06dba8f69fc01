package org.comity.service.dashboard;

import java.util.Locale;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.Theme;

/**
 * What stands around a page that has no room, such as the login: nothing but its language and its
 * light.
 *
 * @param language of the page
 * @param colours light, dark, or as the system has it
 * @param version of the service, so that browsers fetch styles anew after an update
 */
public record Bare(InterfaceLanguage language, Theme colours, String version) {

  /**
   * The colours, as styles name them.
   *
   * @return {@code auto}, {@code light} or {@code dark}
   */
  public String theme() {
    return colours.name().toLowerCase(Locale.ROOT);
  }
}
