package org.comity.service.dashboard.shadow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comity.comment.Attribute;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.account.preference.Blur;
import org.comity.service.account.preference.PreferenceStore;
import org.comity.service.account.preference.Preferences;
import org.comity.service.account.preference.Theme;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.bundle.store.HandIns;
import org.comity.service.bundle.store.HandIns.Offer;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.door.rest.request.Site;
import org.comity.service.promotion.Following;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.comity.service.shadow.ShadowReport;
import org.comity.service.shadow.ShadowReports;
import org.comity.service.shadow.Shadows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ShadowInTheBrowserTest {

  private static final String PAGE = "/dashboard/models/shadow?community=";
  private static final String ACTOR = "key:7";
  private static final int TRIES = 600;
  private static final List<String> TEXTS =
      List.of(
          RUDE,
          CIVIL,
          "You are a fool.",
          "What a stupid idea.",
          "Shut up, nobody asked you.",
          "The council met on Monday.",
          "I hate this so much.",
          "That is a lie and you know it.",
          "Where can I read the whole report?",
          "Only an idiot would vote for that.");

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject HandIns handIns;
  @Inject PreferenceStore preferences;
  @Inject Shadows shadows;
  @Inject ShadowReports reports;
  @Inject Following following;
  @Inject Champions champions;

  @TempDir private Path folder;

  private Site site;

  @BeforeEach
  void makeACommunity() {
    site = new Site(rooms.community());
  }

  @AfterEach
  void endIt() {
    boolean unused = shadows.stop(id(), ACTOR);
    following.look();
  }

  private long id() {
    return site.community().id();
  }

  private String handIn() throws IOException {
    String version = UUID.randomUUID().toString().substring(0, 8);
    Path own = folder.resolve(version);
    String bundle = Archives.learnSurer(version, own).id();
    var unused =
        handIns.take(new Offer(id(), bundle, ACTOR), new ByteArrayInputStream(Archives.of(own)));
    return bundle;
  }

  /** Until both have judged all texts. */
  private ShadowReport compare() throws InterruptedException {
    following.look();
    for (int i = 0; i < TEXTS.size(); i++) {
      site.put("c" + i, TEXTS.get(i)).then().statusCode(201);
    }
    for (int i = 0; i < TRIES; i++) {
      ShadowReport report = reports.of(id()).orElseThrow();
      if (report.scored() >= TEXTS.size()) {
        assertThat(report.disagreements()).isPositive();
        return report;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("not judged in time");
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) throws Exception {
    String one = handIn();
    handIn();
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + id());
      LeadRooms.look(page, "shadow-none", look);
      shadows.start(id(), one, ACTOR);
      ShadowReport report = compare();
      decideOne();
      page.navigate(PAGE + id());
      assertThat(page.locator("#running-title")).containsText(one);
      assertThat(page.locator("ol.disagreements li")).hasCount(report.disagreements());
      LeadRooms.look(page, "shadow", look);
    }
  }

  private void decideOne() {
    String external =
        reports.disagreements(id(), Long.MAX_VALUE, 1).orElseThrow().get(0).externalId();
    site.post("/comments/" + external + "/decisions", Map.of("verdict", "approve"))
        .then()
        .statusCode(200);
  }

  @Test
  void aLeadStartsComparesAndStops() throws Exception {
    String bundle = handIn();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(PAGE + id());
      assertThat(page.locator("#nothing-title")).containsText("Nothing runs in the shadow");
      page.getByText("Let " + bundle + " run in the shadow").click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText(bundle + " runs in the shadow from");
      ShadowReport report = compare();
      decideOne();
      page.navigate(PAGE + id());
      Locator main = page.locator("main");
      assertThat(main).containsText(TEXTS.size() + " comments judged by both.");
      assertThat(main)
          .containsText("decided 1 of the " + report.disagreements() + " comments on which");
      assertThat(page.locator("table.figures tbody tr")).hasCount(3);
      assertThat(page.locator(".drawing-crosses")).hasCount(1);
      assertThat(page.locator("ol.disagreements li").first()).containsText("A person: approve");
      Locator link = page.locator("ol.disagreements a").first();
      String where = link.getAttribute("href");
      link.click();
      assertThat(page.url()).endsWith(where);
      assertThat(page.locator("main")).not().isEmpty();
      page.navigate(PAGE + id());
      page.getByText("Stop " + bundle).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing runs in the shadow");
      assertThat(shadows.find(id())).isEmpty();
    }
  }

  @Test
  void whatSomebodyWantsBlurredIsNotOnThePage() throws Exception {
    shadows.start(id(), handIn(), ACTOR);
    String disputed = text(compare());
    Account lead = people.make(Role.LEAD);
    String session = People.logIn(lead.name(), People.PASSWORD);
    assertThat(People.get(PAGE + id(), session).asString()).contains(disputed);
    preferences.set(
        lead.id(), new Preferences(null, Theme.AUTO, 0, new Blur(0, Set.<Attribute>of())));
    assertThat(People.get(PAGE + id(), session).asString())
        .contains("shown when it is opened")
        .doesNotContain(disputed);
  }

  private String text(ShadowReport report) {
    String external =
        reports
            .disagreements(report.shadow().communityId(), Long.MAX_VALUE, 1)
            .orElseThrow()
            .get(0)
            .externalId();
    return TEXTS.get(Integer.parseInt(external.substring(1)));
  }

  @Test
  void saysInArabicWhatRunsAndWhatIsInTheWay() throws Exception {
    String bundle = handIn();
    shadows.start(id(), bundle, ACTOR);
    compare();
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.ADMINISTRATOR)) {
      Page page = window.newPage();
      page.navigate(PAGE + id());
      assertThat(page.locator("#running-title")).containsText("تعمل في الظل");
      assertThat(page.locator("ol.disagreements li").first()).containsText("البطلة:");
      page.getByText("أوقف " + bundle).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("لم يعد شيء يعمل في الظل");
    }
  }

  @Test
  void auditorsReadAndChangeNothing() throws IOException {
    Community community = site.community();
    String bundle = handIn();
    String auditor = people.session(Role.AUDITOR);
    String html = People.get(PAGE + community.id(), auditor).asString();
    assertThat(html).contains(bundle).doesNotContain("Let " + bundle);
    assertThat(People.get(PAGE + community.id(), people.session(Role.MODERATOR)).statusCode())
        .isEqualTo(403);
    assertThat(shadows.find(id())).isEmpty();
  }
}
