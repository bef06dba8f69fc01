package org.comity.service.dashboard;

import java.util.List;
import java.util.Locale;
import org.comity.service.account.Account;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.Theme;

/**
 * What stands around a page: for whom, in which language, in which light.
 *
 * @param room where one is; its link is marked
 * @param account of who looks at it
 * @param language of the page
 * @param colours light, dark, or as the system has it
 * @param version of the service, so that browsers fetch styles and scripts anew after an update
 */
public record Frame(
    Room room, Account account, InterfaceLanguage language, Theme colours, String version) {

  /**
   * The rooms that are offered.
   *
   * @return in the order of the navigation
   */
  public List<Room> rooms() {
    return Room.of(account.role());
  }

  /**
   * The colours, as styles name them.
   *
   * @return {@code auto}, {@code light} or {@code dark}
   */
  public String theme() {
    return colours.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language that one may change to.
   *
   * @return the other one
   */
  public InterfaceLanguage otherLanguage() {
    return language == InterfaceLanguage.ENGLISH
        ? InterfaceLanguage.ARABIC
        : InterfaceLanguage.ENGLISH;
  }
}
