package org.comity.service.dashboard.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditLog;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.drift.ScoredComments;
import org.comity.service.drift.ScoredComments.Part;
import org.comity.service.learning.LearningBudgets;
import org.comity.service.quality.LoggedDecisions;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TeamInTheBrowserTest {

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject LoggedDecisions logged;
  @Inject SampleShares shares;
  @Inject LearningBudgets budgets;
  @Inject ScoredComments scored;
  @Inject AuditLog audit;
  @Inject Database database;

  private static String page(Community community) {
    return "/dashboard/team?community=" + community.id();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Community community = rooms.withAPast();
    scored.add(community.id(), new Part("en", 220, 20, 0.1, "A good article about the city."));
    scored.add(community.id(), new Part("en", 220, 2, 0.4, "A good article about the city."));
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community) + "&period=MONTH");
      assertThat(page.locator("#volumes-title")).hasCount(1);
      assertThat(page.locator("#drift-scores-en-title")).hasCount(1);
      assertThat(page.locator("#drift-words-en-title")).hasCount(1);
      LeadRooms.look(page, "team", look);
    }
  }

  @Test
  void countsForTheChosenPeriodInBothLanguages() {
    Community community = rooms.withAPast();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      assertThat(page.locator(".numbers .value").first()).hasText("300");
      assertThat(page.locator(".numbers")).containsText("decided by the policy alone");
      assertThat(page.getByText("Cyber violence")).isVisible();
      page.getByText("Today").click();
      assertThat(page.locator("#volumes-title")).hasCount(0);
      assertThat(page.locator("[aria-current=page]").last()).hasText("Today");
    }
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      assertThat(page.locator(".numbers .value").first()).hasText("300");
      assertThat(page.getByText("العنف الإلكتروني")).isVisible();
    }
  }

  @Test
  void showsThePaceOnlyToWhoseItIs() {
    Community community = rooms.community();
    Account lead = people.make(Role.LEAD);
    Instant now = Instant.now();
    for (int i = 0; i < 3; i++) {
      logged.byPerson(
          community.id(), i, Kind.APPROVE, lead.actor(), now.minusSeconds(60 - 12L * i));
    }
    String own = People.logIn(lead.name(), People.PASSWORD);
    assertThat(People.get(page(community), own).asString())
        .contains("3 decisions, 300 an hour, 12 s each (median)");
    assertThat(People.get(page(community), people.session(Role.LEAD)).asString())
        .doesNotContain("3 decisions, 300 an hour");
  }

  @Test
  void changesTheSharesWithAnEntryInTheAuditLog() {
    Community community = rooms.community();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      assertThat(page.getByLabel("Of automatic decisions, in %")).hasValue("1");
      page.getByLabel("Of automatic decisions, in %").fill("2.5");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.good")).hasText("Saved.");
      assertThat(page.getByLabel("Of automatic decisions, in %")).hasValue("2.5");
    }
    assertThat(shares.of(community.id())).isEqualTo(new Shares(0.025, 0.02));
    List<String> deeds =
        database.transact(
            handle ->
                audit.list(handle, community.id(), Long.MAX_VALUE, 1).stream()
                    .map(entry -> entry.action())
                    .toList());
    assertThat(deeds).containsExactly("quality.shares");
  }

  @Test
  void refusesWhatIsNoShare() {
    Community community = rooms.community();
    String answer =
        People.fromHere()
            .cookie(People.COOKIE, people.session(Role.LEAD))
            .formParams("community", community.id(), "audit", "200", "secondLook", "2")
            .post("/dashboard/team/shares")
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(answer).contains("A share is a number from 0 to 100.");
    assertThat(shares.of(community.id())).isEqualTo(Shares.USUAL);
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.AUDITOR))
        .formParams("community", community.id(), "audit", "2", "secondLook", "2")
        .post("/dashboard/team/shares")
        .then()
        .statusCode(403);
  }

  @Test
  void setsHowManyCommentsADayAreAskedAbout() {
    Community community = rooms.community();
    String cookie = people.session(Role.LEAD);
    learning(cookie, community, "7").then().statusCode(303);
    assertThat(budgets.of(community.id())).isEqualTo(7);
    assertThat(learning(cookie, community, "1001").then().statusCode(400).extract().asString())
        .contains("A budget is a whole number from 0 to");
    learning(people.session(Role.MODERATOR), community, "9").then().statusCode(403);
    assertThat(budgets.of(community.id())).isEqualTo(7);
    assertThat(budgets.of(rooms.community().id())).isEqualTo(LearningBudgets.USUAL);
  }

  private static Response learning(String cookie, Community community, String aDay) {
    return People.fromHere()
        .cookie(People.COOKIE, cookie)
        .redirects()
        .follow(false)
        .formParams("community", community.id(), "learning", aDay)
        .post("/dashboard/team/learning");
  }
}
