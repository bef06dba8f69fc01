package org.comity.service.dashboard.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Accounts;
import org.comity.service.account.Logins;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PeoplePageTest {

  private static final String ROOM = "/dashboard/people";

  @Inject People people;
  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject Logins logins;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Account somebody = people.make(Role.MODERATOR);
    changes.disable(somebody.id(), "user:0");
    String name = look.name().toLowerCase(Locale.ROOT);
    try (Desk desk = Desk.of(look, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open(ROOM);
      Barriers.assertNone(page);
      Chromium.picture(page, "people-" + name);
      page.navigate(ROOM + "/" + somebody.id());
      Barriers.assertNone(page);
      Chromium.picture(page, "person-" + name);
    }
  }

  @Test
  void anAccountIsMadeAndItsPasswordShownOnce() {
    String name = "test-" + UUID.randomUUID();
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open(ROOM);
      page.getByLabel("Name").fill(name);
      page.locator("[name=role][value=LEAD]").check();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText(name);
      Barriers.assertNone(page);
      String password = page.locator("code").textContent();
      Account made = logins.enter(name, password).orElseThrow();
      Assertions.assertThat(made.role()).isEqualTo(Role.LEAD);
      Assertions.assertThat(made.mustChangePassword()).isTrue();

      page.navigate(ROOM);
      page.getByLabel("Name").fill(name);
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT))
          .hasText("There is an account of that name already.");
      assertThat(page.getByLabel("Name")).hasValue(name);
    }
  }

  @Test
  void aPersonIsChangedStepByStep() {
    Account somebody = people.make(Role.MODERATOR);
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open(ROOM + "/" + somebody.id());
      page.locator("[name=role][value=AUDITOR]").check();
      page.getByText("Change the role").click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("The role has changed.");
      page.getByText("Disable the account").click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("The account is disabled.");
      page.getByText("Enable the account").click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("They can log in again.");
      page.getByText("End all sessions").click();
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("The sessions have ended.");
      page.getByLabel("New password").fill("short");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least 12 characters");
      page.locator("header").getByText("العربية").click();
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page.locator("h1")).hasText(somebody.name());
    }
    Account changed = accounts.find(somebody.id()).orElseThrow();
    Assertions.assertThat(changed.role()).isEqualTo(Role.AUDITOR);
    Assertions.assertThat(changed.isEnabled()).isTrue();
    Assertions.assertThat(logins.enter(somebody.name(), People.PASSWORD)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "/role, role, LEAD",
    "/disable, x, x",
    "/sessions, x, x",
    "/password, password, quite another password",
    "'', name, x"
  })
  void isForAdministratorsOnly(String change, String field, String value) {
    Account somebody = people.make(Role.MODERATOR);
    String path = change.isEmpty() ? ROOM : ROOM + "/" + somebody.id() + change;
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.LEAD))
        .formParam(field, value)
        .post(path)
        .then()
        .statusCode(403)
        .body(containsString("This is not for your role"));
    Assertions.assertThat(accounts.find(somebody.id())).hasValue(somebody);
  }

  @Test
  void nobodyOfThatNumberIsNotFound() {
    String session = people.session(Role.ADMINISTRATOR);
    People.get(ROOM + "/999999999", session)
        .then()
        .statusCode(404)
        .body(containsString("Nothing is here"));
  }
}
