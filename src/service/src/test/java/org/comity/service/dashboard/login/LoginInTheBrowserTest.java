package org.comity.service.dashboard.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LoginInTheBrowserTest {

  @Inject People people;

  @ParameterizedTest
  @EnumSource(Look.class)
  void aNewPersonMakesAPasswordOfTheirOwnAndHasNoBarriers(Look look) {
    String first = "told on the telephone";
    Account account = people.makeNew(Role.MODERATOR, first);
    try (BrowserContext window = Chromium.open(look)) {
      Page page = window.newPage();
      page.navigate("/dashboard");
      page.locator("#name").fill(account.name());
      page.locator("#password").fill("not the password");
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=alert]")).isVisible();
      Barriers.assertNone(page);
      Chromium.picture(page, "login-" + look.name().toLowerCase(Locale.ROOT));

      page.locator("#password").fill(first);
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/dashboard/password$"));
      Barriers.assertNone(page);
      Chromium.picture(page, "password-" + look.name().toLowerCase(Locale.ROOT));
      page.locator("#old").fill(first);
      page.locator("#password").fill(People.PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/dashboard$"));
    }
  }

  @Test
  void somebodyIsLedToWhereTheyWantedAndOutAgain() {
    Account account = people.make(Role.MODERATOR);
    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      page.navigate("/dashboard/me");
      page.getByLabel("Name").fill(account.name());
      page.getByLabel("Password").fill(People.PASSWORD);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("My settings");
      page.getByText("Log out everywhere").click();
      assertThat(page.locator("[role=status]")).hasText("You have logged out.");
      page.navigate("/dashboard/me");
      assertThat(page.locator("h1")).hasText("Log in");
    }
  }
}
