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
    promotions.promote(community.id(), new Wish(one, false, "Better on our threads."), ACTOR);
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + community.id());
      assertThat(page.locator("li.active")).containsText(one);
      LeadRooms.look(page, "promotions", look);
      page.navigate(
          "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + two);
      assertThat(page.locator("h1")).containsText(two);
      LeadRooms.look(page, "promotion-question", look);
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
