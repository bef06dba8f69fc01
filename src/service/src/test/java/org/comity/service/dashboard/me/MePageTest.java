package org.comity.service.dashboard.me;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.account.preference.Blur;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.PreferenceStore;
import org.comity.service.account.preference.Preferences;
import org.comity.service.account.preference.Theme;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.care.Shifts;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MePageTest {

  private static final String ME = "/dashboard/me";

  @Inject People people;
  @Inject PreferenceStore preferences;
  @Inject Shifts shifts;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Account account = people.make(Role.MODERATOR);
    shifts.note(account.id(), true, 0);
    try (Desk desk = Desk.of(look, People.logIn(account.name(), People.PASSWORD))) {
      Page page = desk.open(ME);
      Barriers.assertNone(page);
      Chromium.picture(page, "me-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void settingsAreSavedByTheKeyboardAlone() {
    Account account = people.make(Role.AUDITOR);
    try (Desk desk = Desk.of(Look.DESK, People.logIn(account.name(), People.PASSWORD))) {
      Page page = desk.open(ME);
      page.getByLabel("Colours").focus();
      page.keyboard().type("Dark");
      page.keyboard().press("Tab");
      page.keyboard().type("25");
      page.keyboard().press("Tab");
      page.keyboard().type("70");
      page.keyboard().press("Tab");
      page.getByLabel("Threatening").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved.");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(page.getByLabel("Threatening")).not().isChecked();
    }
    Set<Attribute> off = new HashSet<>(Blur.USUAL.off());
    off.add(Attribute.THREAT);
    assertThat(preferences.of(account.id()))
        .isEqualTo(new Preferences(null, Theme.DARK, 25, new Blur(.7, off)));
  }

  @Test
  void theButtonInTheFrameChangesTheLanguageAndStaysOnThePage() {
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.MODERATOR))) {
      Page page = desk.open(ME + "?saved=true");
      page.locator("header").getByText("العربية").click();
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page).hasURL(Pattern.compile(".*/dashboard/me\\?saved=true$"));
      assertThat(page.locator("h1")).hasText("إعداداتي");
      page.locator("header").getByText("English").click();
      assertThat(page.locator("h1")).hasText("My settings");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "https://elsewhere.example/", "https://elsewhere.example/x?y", "http://a b"})
  void theLanguageLeadsNowhereElse(String referrer) {
    Account account = people.make(Role.MODERATOR);
    People.fromHere()
        .cookie(People.COOKIE, People.logIn(account.name(), People.PASSWORD))
        .header("Referer", referrer)
        .formParam("language", "ar")
        .post(ME + "/language")
        .then()
        .statusCode(303)
        .header("Location", endsWith(":" + RestAssured.port + "/dashboard"));
    assertThat(preferences.of(account.id()).language()).isEqualTo(InterfaceLanguage.ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "481", "1.5", "", "ten", "9999999999"})
  void saysWhatMinutesAreAndKeepsWhatWasTyped(String minutes) {
    Account account = people.make(Role.MODERATOR);
    String session = People.logIn(account.name(), People.PASSWORD);
    People.fromHere()
        .cookie(People.COOKIE, session)
        .formParams("language", "ar", "breakMinutes", minutes, "blurFrom", "42")
        .post(ME)
        .then()
        .statusCode(400)
        .body(containsString("a whole number from 0 to 480"))
        .body(containsString("value=\"42\""))
        .body(containsString("value=\"" + minutes + "\""));
    assertThat(preferences.of(account.id())).isEqualTo(Preferences.USUAL);
    People.fromHere()
        .cookie(People.COOKIE, session)
        .formParams("breakMinutes", "5", "blurFrom", "101")
        .post(ME)
        .then()
        .statusCode(400)
        .body(containsString("a whole number from 0 to 100"));
  }

  @Test
  void showsWhatOneHasReadToOneselfOnly() {
    Account reader = people.make(Role.MODERATOR);
    shifts.note(reader.id(), true, 0);
    shifts.note(reader.id(), true, 0);
    String own = People.logIn(reader.name(), People.PASSWORD);
    People.get(ME, own)
        .then()
        .statusCode(200)
        .body(containsString("<dd class=\"number\">2</dd>"))
        .body(containsString("leave it to a colleague with H, or put it off with N."));
    People.get(ME, people.session(Role.ADMINISTRATOR))
        .then()
        .body(containsString("<dd class=\"number\">0</dd>"));
  }
}
