package org.comity.service.dashboard.queue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the login to the end of the day without a mouse. */
@QuarkusTest
class KeyboardShiftTest {

  private static final int READ_MS = 400;

  /** More stops than any page has. */
  private static final int MOST_TABS = 80;

  @Inject People people;
  @Inject WaitingThread threads;

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "ARABIC_DESK"})
  void isPossibleByKeysAlone(Look look) {
    Community community = threads.community();
    for (int i = 0; i < 7; i++) {
      long unused = threads.comment(community, "c-" + i, "You are a stupid idiot, number " + i);
    }
    Account somebody = people.make(Role.MODERATOR);
    try (BrowserContext window = Chromium.open(look)) {
      Page page = window.newPage();
      page.navigate("/dashboard?community=" + community.id());
      logIn(page, somebody);
      assertThat(page.locator(".panel")).isVisible();

      for (String key : new String[] {"a", "1", "h", "e", "n"}) {
        String before = page.locator(".panel").getAttribute("data-comment");
        page.waitForTimeout(READ_MS);
        page.keyboard().press(key);
        assertThat(page.locator(".panel")).not().hasAttribute("data-comment", before);
        assertThat(page.locator("#tray p")).isVisible();
      }
      page.keyboard().press("l");
      page.keyboard().press("1");
      assertThat(page.locator(".labels-given li")).hasCount(1);
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog[open]")).hasCount(0);

      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      page.keyboard().press("Escape");
      page.keyboard().press("Shift+U");
      assertThat(page.locator("#past li")).hasCount(2);
      tabTo(page, "#past form[data-act=undo] button");
      page.keyboard().press("Enter");
      assertThat(page.locator("#past")).not().isVisible();

      tabTo(page, "form[action='/dashboard/logout'] button");
      page.keyboard().press("Enter");
      page.waitForURL("**/dashboard/login**");
    }
  }

  private static void logIn(Page page, Account somebody) {
    tabTo(page, "#name");
    page.keyboard().type(somebody.name());
    tabTo(page, "#password");
    page.keyboard().type(People.PASSWORD);
    page.keyboard().press("Enter");
  }

  private static void tabTo(Page page, String place) {
    for (int i = 0; i < MOST_TABS && !isAt(page, place); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(isAt(page, place)).as("%s can be reached by Tab", place).isTrue();
  }

  private static boolean isAt(Page page, String place) {
    return Boolean.TRUE.equals(
        page.evaluate("place => document.activeElement?.matches(place) ?? false", place));
  }
}
