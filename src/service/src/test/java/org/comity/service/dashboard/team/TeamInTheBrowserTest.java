package org.comity.service.dashboard.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.policy.Verdict.Kind;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditLog;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.drift.Bounds;
import org.comity.service.drift.DriftBounds;
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
  @Inject DriftBounds bounds;
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
  void saysInWordsWhatReachesABoundAndSetsTheBounds() {
    Community community = rooms.community();
    scored.add(community.id(), new Part("en", 220, 20, 0.1, "A good article about the city."));
    scored.add(community.id(), new Part("en", 220, 2, 0.4, "A good article about the city."));
    String crossed = "section[aria-labelledby=drift-title] > .notice";
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      assertThat(page.locator(crossed + ".bad").first())
          .hasText(Pattern.compile("Alert: Toxic, .en.: the index of [0-9.]+ reaches .* 0.25.*"));
      page.getByLabel("Alert from").fill("10");
      page.getByLabel("Keep an eye on it from").fill("9");
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.good")).hasText("Saved.");
      assertThat(page.getByLabel("Alert from")).hasValue("10");
    }
    assertThat(bounds.of(community.id())).isEqualTo(new Bounds(9, 10));
    bounds.change(community.id(), new Bounds(0.01, 10), "user:1");
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      assertThat(page.locator(crossed).last()).containsText("الحد ");
      LeadRooms.look(page, "team-bounds", Look.ARABIC_DESK);
    }
    String session = people.session(Role.LEAD);
    People.fromHere()
        .cookie(People.COOKIE, session)
        .formParams("community", community.id(), "notice", "0.3", "alert", "0.2")
        .post("/dashboard/team/drift")
        .then()
        .statusCode(400)
        .body(containsString("Bounds are numbers above 0"));
    assertThat(bounds.of(community.id())).isEqualTo(new Bounds(0.01, 10));
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.AUDITOR))
        .formParams("community", community.id(), "notice", "0.1", "alert", "0.2")
        .post("/dashboard/team/drift")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "ARABIC_PHONE"})
  void drawsWhetherModelAndModeratorsAgree(Look look) {
    Community community = rooms.community();
    shares.change(community.id(), new Shares(1, 0), "user:1");
    Instant now = Instant.now();
    for (int i = 0; i < 120; i++) {
      Instant at = now.minus(Duration.ofHours(12L * (120 - i)));
      Kind said = i % 3 == 0 ? Kind.HOLD : i % 3 == 1 ? Kind.APPROVE : Kind.REJECT;
      logged.byPolicy(community.id(), i, said, LoggedDecisions.scored(0.5), at);
      Kind judged = said == Kind.APPROVE || i % 11 == 0 ? Kind.APPROVE : Kind.REJECT;
      logged.byPerson(community.id(), i, judged, "user:1", at.plusSeconds(60));
    }
    promote(community, now.minus(Duration.ofDays(25)));
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      Locator drawn = page.locator("section[aria-labelledby=with-model-title]");
      assertThat(drawn.locator(".drawing-mark")).hasCount(1);
      assertThat(drawn.locator("ol li")).containsText("other-2.0.0");
      drawn.locator("summary").click();
      assertThat(drawn.locator("tbody tr")).hasCount(12);
      assertThat(drawn.locator("tbody")).containsText("other-2.0.0");
      boolean isArabic = look == Look.ARABIC_PHONE;
      assertThat(drawn).containsText(isArabic ? "كان 40 منها محجوزاً" : "40 had been held");
      LeadRooms.look(page, "team-with-model", look);
    }
  }

  private void promote(Community community, Instant at) {
    int one =
        database.transact(
            handle ->
                handle.execute(
                    """
                    insert into promotions (community_id, bundle_id, own, previous_id,
                      previous_own, kind, actor, promoted_at)
                    values (?, 'other-2.0.0', true, 'test-1.0.0', false, 'PROMOTED', 'user:1', ?)\
                    """,
                    community.id(),
                    at));
    assertThat(one).isEqualTo(1);
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
