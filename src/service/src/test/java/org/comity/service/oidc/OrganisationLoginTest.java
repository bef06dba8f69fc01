package org.comity.service.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Accounts;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(WithOrganisation.class)
class OrganisationLoginTest {

  private static final String LEADS = "{\"groups\": [\"all-staff\", \"comity-leads\"]}";
  private static final String MODERATORS = "{\"groups\": \"comity-mods\"}";
  private static final String NONE = "{\"groups\": [\"all-staff\", \"COMITY-LEADS\"]}";

  @Inject Accounts accounts;
  @Inject AccountChanges changes;
  @Inject AuditLog audit;
  @Inject Database database;

  @ParameterizedTest
  @EnumSource(Look.class)
  void theLoginOffersIt(Look look) {
    try (BrowserContext window = Chromium.open(look)) {
      Page page = window.newPage();
      page.navigate("/dashboard/login");
      Barriers.assertNone(page);
      Chromium.picture(page, "organisation-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void somebodyNewGetsAnAccountWithTheRoleThatTheProviderTellsAtEachLogin() {
    String name = "test-" + UUID.randomUUID();
    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      page.navigate("/dashboard/me");
      page.getByText("Log in with your organisation").click();
      answer(page, name, LEADS);
      assertThat(page.locator("h1")).hasText("My settings");
      assertThat(page.locator("header .role")).hasText("Lead");
      assertThat(page.getByText("Change the password")).hasCount(0);
    }
    Account account = byName(name).orElseThrow();
    Assertions.assertThat(account.hasPassword()).isFalse();
    Assertions.assertThat(account.role()).isEqualTo(Role.LEAD);
    Assertions.assertThat(actionsOn(account)).containsExactly("account.login", "account.create");

    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      page.navigate("/dashboard/login/organisation?to=/dashboard/me");
      answer(page, name, MODERATORS);
      assertThat(page.locator("header .role")).hasText("Moderator");
    }
    Assertions.assertThat(byName(name).orElseThrow().id()).isEqualTo(account.id());
    Assertions.assertThat(actionsOn(account))
        .containsExactly("account.login", "account.role", "account.login", "account.create");
  }

  @Test
  void whoeverHasNoRoleIsRefusedInWords() {
    String name = "test-" + UUID.randomUUID();
    try (BrowserContext window = Chromium.open(Look.ARABIC_PHONE)) {
      Page page = window.newPage();
      page.navigate("/dashboard/login/organisation");
      answer(page, name, NONE);
      assertThat(page.getByRole(AriaRole.ALERT))
          .hasText("لم تعطك مؤسستك دورًا هنا: راجع من يدير حساباتها.");
      Barriers.assertNone(page);
      Chromium.picture(page, "organisation-refused");
      Assertions.assertThat(cookies(window)).doesNotContain("comity-session");
    }
    Assertions.assertThat(byName(name)).isEmpty();
  }

  @Test
  void whoeverWasDisabledHereIsRefused() {
    String name = "test-" + UUID.randomUUID();
    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      page.navigate("/dashboard/login/organisation?to=/dashboard/me");
      answer(page, name, MODERATORS);
      assertThat(page.locator("h1")).hasText("My settings");
      changes.disable(byName(name).orElseThrow().id(), "user:0");
      page.navigate("/dashboard/login/organisation");
      answer(page, name, MODERATORS);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("This account is disabled");
    }
  }

  @Test
  void anAnswerToAnotherLoginIsNotBelieved() {
    String name = "test-" + UUID.randomUUID();
    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      page.navigate(begun(window).replaceFirst("state=[^&]+", "state=another"));
      answer(page, name, LEADS);
      assertUntrusted(page, window);

      page.navigate(begun(window).replaceFirst("nonce=[^&]+", "nonce=another"));
      answer(page, name, LEADS);
      assertUntrusted(page, window);

      page.navigate(begun(window));
      window.clearCookies();
      answer(page, name, LEADS);
      assertUntrusted(page, window);
    }
    Assertions.assertThat(byName(name)).isEmpty();
  }

  @Test
  void aCodeThatTheProviderDidNotGiveLogsNobodyIn() {
    try (BrowserContext window = Chromium.open(Look.DESK)) {
      Page page = window.newPage();
      String state = begun(window).replaceFirst(".*state=([^&]+).*", "$1");
      page.navigate("/dashboard/login/organisation/return?code=made-up&state=" + state);
      assertUntrusted(page, window);
      state = begun(window).replaceFirst(".*state=([^&]+).*", "$1");
      page.navigate("/dashboard/login/organisation/return?error=access_denied&state=" + state);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not let you in");
      page.navigate("/dashboard/login/organisation/return");
      assertUntrusted(page, window);
    }
  }

  private static void answer(Page page, String name, String claims) {
    assertThat(page).hasURL(Pattern.compile("^http://127\\.0\\.0\\.1:"));
    page.locator("[name=username]").fill(name);
    page.locator("[name=claims]").fill(claims);
    page.locator("[type=submit]").click();
  }

  /** Where a login that begins in a window leads to, without going there. */
  private static String begun(BrowserContext window) {
    APIResponse answer =
        window
            .request()
            .get("/dashboard/login/organisation", RequestOptions.create().setMaxRedirects(0));
    Assertions.assertThat(answer.status()).isEqualTo(303);
    return Objects.requireNonNull(answer.headers().get("location"), "Location");
  }

  private static void assertUntrusted(Page page, BrowserContext window) {
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not belong to a login");
    Assertions.assertThat(cookies(window)).doesNotContain("comity-session");
  }

  private static List<String> cookies(BrowserContext window) {
    return window.cookies("http://localhost:" + RestAssured.port + "/dashboard").stream()
        .map(cookie -> cookie.name)
        .toList();
  }

  private Optional<Account> byName(String name) {
    return accounts.list().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private List<String> actionsOn(Account account) {
    return database.transact(handle -> audit.list(handle, null, Long.MAX_VALUE, 1000)).stream()
        .filter(entry -> entry.subject().equals(account.actor()))
        .map(AuditEntry::action)
        .toList();
  }
}
