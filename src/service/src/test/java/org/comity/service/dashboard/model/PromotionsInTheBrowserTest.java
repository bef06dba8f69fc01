package org.comity.service.dashboard.model;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.proof.MadeSite;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PromotionsInTheBrowserTest {

  private static final String PAGE = "/dashboard/models/promotions?community=";
  private static final String ACTOR = "key:7";

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject HandIns handIns;
  @Inject Promotions promotions;
  @Inject Champions champions;
  @Inject MadeSite site;

  @TempDir private Path folder;

  private String handIn(Community community) throws IOException {
    String version = UUID.randomUUID().toString().substring(0, 8);
    Path own = folder.resolve(version);
    String id = Archives.learn(version, own).id();
    var unused =
        handIns.take(
            new Offer(community.id(), id, ACTOR), new ByteArrayInputStream(Archives.of(own)));
    return id;
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) throws IOException {
    Community community = rooms.community();
    String one = handIn(community);
    String two = handIn(community);
    promotions.promote(community.id(), new Wish(one, true, "Better on our threads."), ACTOR);
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + community.id());
      assertThat(page.locator("li.active")).containsText(one);
      LeadRooms.look(page, "promotions", look);
      page.navigate(
          "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + two);
      assertThat(page.locator("h1")).containsText(two);
      assertThat(page.locator("table.checks tbody tr").first()).containsText("✗");
      LeadRooms.look(page, "promotion-question", look);
      page.navigate(PAGE + community.id());
      page.locator("ol a").first().click();
      assertThat(page.locator("h1")).containsText(one);
      LeadRooms.look(page, "proof", look);
    }
    promotions.rollBack(community.id(), null, ACTOR);
  }

  @Test
  void aLeadPromotesAndRollsBackAfterAQuestionEach() throws IOException {
    Community community = rooms.community();
    String started = champions.started().id();
    String bundle = handIn(community);
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + community.id());
      page.getByText("Promote " + bundle).click();
      Locator changes = page.locator("main li");
      assertThat(changes.first()).containsText("in the place of " + started);
      assertThat(page.locator("main")).containsText("goes by the recommended policy");
      assertThat(page.locator("table.checks")).containsText("No retraining reports of this bundle");
      assertThat(page.locator("table.checks")).containsText("Only 0 of 0 rows were rejected");
      page.locator("textarea").fill("It knows our readers.");
      page.locator("button.main").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText(bundle + " scores from now on.");
      assertThat(champions.of(community.id()).id()).isEqualTo(bundle);
      assertThat(page.locator("ol")).containsText("It knows our readers.");
      page.getByText("Roll back to " + started).click();
      page.locator("button.main").click();
      assertThat(page.locator("li.active")).containsText(started);
      assertThat(champions.of(community.id())).isSameAs(champions.started());
      assertThat(page.locator("ol li")).hasCount(2);
    }
  }

  /** One that passes is promoted with a click, and its table stays with the promotion. */
  @Test
  void aLeadSeesThatNothingStandsInTheWay() throws IOException {
    Community community = rooms.community();
    String champion = handIn(community);
    promotions.promote(community.id(), new Wish(champion, true, "The first of ours."), ACTOR);
    site.decide(community.id(), "one", 500);
    Path own = folder.resolve("proved");
    String id = Archives.learn(UUID.randomUUID().toString().substring(0, 8), own).id();
    site.report(community.id(), site.handIn(community.id(), id, own), champion, MadeSite.suite());
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + community.id());
      page.getByText("Promote " + id).click();
      assertThat(page.locator(".notice.good")).containsText("Nothing stands in the way.");
      assertThat(page.locator("table.checks")).containsText("Order of comments (AUC)");
      assertThat(page.locator("table.checks .in-the-way")).hasCount(0);
      LeadRooms.look(page, "promotion-proved", Look.DESK);
      page.locator("button.main").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText(id + " scores from now on.");
      page.locator("ol a").first().click();
      assertThat(page.locator("h1")).containsText("What the gate found of " + id);
      assertThat(page.locator("main")).containsText("policy version 0");
    }
    promotions.promote(community.id(), new Wish(champions.started().id(), false, null), ACTOR);
  }

  @Test
  void whoAnswersForABundleWritesWhy() throws IOException {
    Community community = rooms.community();
    String bundle = handIn(community);
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(
          "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + bundle);
      page.locator("textarea").fill("Because");
      page.evaluate("document.querySelector('form.stack').noValidate = true");
      page.locator("button.main").click();
      assertThat(page.locator("#problem")).containsText("Write at least 10 characters");
      assertThat(page.locator("textarea")).hasValue("Because");
      assertThat(champions.of(community.id())).isSameAs(champions.started());
    }
  }

  @Test
  void saysInArabicWhatTheGateFound() throws IOException {
    Community community = rooms.community();
    String bundle = handIn(community);
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(
          "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + bundle);
      Locator table = page.locator("table.checks");
      assertThat(table).containsText("ترتيب التعليقات");
      assertThat(table).containsText("لا تدريب يخبر عن هذه الحزمة");
      assertThat(table.textContent().replaceAll("comity (retrain|suite)|AUC", ""))
          .as("nothing is left in English")
          .doesNotContainPattern("[A-Za-z]{3}");
      assertThat(page.locator("button.main")).containsText("رقِّها مع ذلك");
    }
  }

  @Test
  void saysInArabicWhatIsInTheWay() {
    Community community = rooms.community();
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate("/dashboard/models/promotions/confirm?community=" + community.id());
      assertThat(page.locator(".notice.bad")).containsText("لم تبق ترقية");
    }
  }

  @Test
  void auditorsReadAndChangeNothing() throws IOException {
    Community community = rooms.community();
    String bundle = handIn(community);
    String auditor = people.session(Role.AUDITOR);
    String html = People.get(PAGE + community.id(), auditor).asString();
    assertThat(html).contains(bundle).doesNotContain("Promote " + bundle);
    String question =
        "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + bundle;
    assertThat(People.get(question, auditor).statusCode()).isEqualTo(403);
    assertThat(People.get(PAGE + community.id(), people.session(Role.MODERATOR)).statusCode())
        .isEqualTo(403);
    assertThat(champions.of(community.id())).isSameAs(champions.started());
  }
}
