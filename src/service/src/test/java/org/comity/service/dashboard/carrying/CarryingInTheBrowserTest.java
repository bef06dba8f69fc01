package org.comity.service.dashboard.carrying;

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
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.policy.Policies;
import org.comity.service.promotion.Promotions;
import org.comity.service.promotion.Promotions.Wish;
import org.comity.service.promotion.carrying.JudgedSite;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CarryingInTheBrowserTest {

  private static final String ACTOR = "key:7";
  private static final String WHY = "The lead answers for it.";
  private static final String POLICY =
      """
      name: ours
      rules:
        - name: Insults that answer nobody
          when: { expression: "scores.INSULT > 0.55 && !reply" }
          then: hold
      attributes:
        TOXICITY: { hold: 0.40, reject: 0.8 }
        THREAT: { hold: 0.5 }
      """;

  @Inject LeadRooms rooms;
  @Inject HandIns handIns;
  @Inject Promotions promotions;
  @Inject Champions champions;
  @Inject Policies policies;
  @Inject JudgedSite site;

  @TempDir private Path folder;

  private String handIn(Community community, boolean isSurer) throws IOException {
    String version = UUID.randomUUID().toString().substring(0, 8);
    Path own = folder.resolve(version);
    String id = (isSurer ? Archives.learnSurer(version, own) : Archives.learn(version, own)).id();
    var unused =
        handIns.take(
            new Offer(community.id(), id, ACTOR), new ByteArrayInputStream(Archives.of(own)));
    return id;
  }

  /** With a champion and a policy of its own, and judged comments. */
  private Community community() throws IOException {
    Community community = rooms.community();
    String champion = handIn(community, false);
    promotions.promote(community.id(), new Wish(champion, true, WHY), ACTOR);
    int version = policies.add(community.id(), POLICY, ACTOR).version();
    assertThat(policies.activate(community.id(), version, ACTOR)).isTrue();
    site.judge(community.id(), 3_000);
    return community;
  }

  private void back(Community community) {
    promotions.promote(community.id(), new Wish(champions.started().id(), false, null), ACTOR);
  }

  private static void ask(Page page, Community community, String bundle) {
    page.navigate(
        "/dashboard/models/promotions/confirm?community=" + community.id() + "&bundle=" + bundle);
    assertThat(page.locator("table.carried")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) throws IOException {
    Community community = community();
    String bundle = handIn(community, true);
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      ask(page, community, bundle);
      assertThat(page.locator("table.carried tbody tr")).hasCount(4);
      LeadRooms.look(page, "carrying", look);
    }
    back(community);
  }

  @Test
  void showsThresholdsBeforeTheyAreActiveAndCarriesThemOver() throws IOException {
    Community community = community();
    String bundle = handIn(community, true);
    String mark = promotions.plan(community.id(), bundle).orElseThrow().mark();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      ask(page, community, bundle);
      Locator hold = page.locator("table.carried tbody tr").filter(text("a person looks")).first();
      assertThat(hold).containsText("0.4");
      assertThat(page.locator("main")).containsText("bundle learns from");
      assertThat(page.locator("input[name=shown]")).hasValue(mark);
      assertThat(policies.of(community.id()).version()).as("not active yet").isEqualTo(1);
      page.locator("textarea").fill(WHY);
      page.locator("button.main").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText(bundle + " scores from now on.");
      assertThat(page.locator("ol li").first()).containsText("from version 1 to version 2");
      assertThat(policies.of(community.id()).version()).isEqualTo(2);
      page.navigate("/dashboard/models/promotions/confirm?community=" + community.id());
      assertThat(page.locator("main li").filter(text("Version 1"))).containsText("active again");
      page.locator("button.main").click();
      assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
      assertThat(policies.of(community.id()).version()).isEqualTo(1);
    }
    back(community);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void keepsTheNumbersWhereThatIsChosen() throws IOException {
    Community community = community();
    String bundle = handIn(community, true);
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      ask(page, community, bundle);
      page.getByLabel("Keep them as they are written").check();
      page.locator("textarea").fill(WHY);
      page.locator("button.main").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText(bundle + " scores from now on.");
      assertThat(policies.of(community.id()).version()).isEqualTo(1);
    }
    back(community);
  }

  @Test
  void saysItInArabic() throws IOException {
    Community community = community();
    String bundle = handIn(community, true);
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      ask(page, community, bundle);
      Locator section = page.locator("section[aria-labelledby=carrying-title]");
      assertThat(section).containsText("ما يؤول إليه أمر العتبات");
      assertThat(
              section.textContent().replace("Insults that answer nobody", "").replace(bundle, ""))
          .as("nothing is left in English")
          .doesNotContainPattern("[A-Za-z]{3}");
    }
    back(community);
  }
}
