package org.comity.service.dashboard.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.comment.Comment;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditLog;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.policy.Policies;
import org.comity.service.replay.PolicyTrial;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PolicyInTheBrowserTest {

  private static final String LINKS =
      """
      name: No links
      rules:
        - name: Links
          when: { links: { at_least: 1 } }
          then: reject
          code: SPAM
      attributes:
        TOXICITY: { hold: 0.4 }
      """;

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject Policies policies;
  @Inject Moderation moderation;
  @Inject AuditLog audit;
  @Inject Database database;

  private static String page(Community community) {
    return "/dashboard/policy?community=" + community.id();
  }

  private void keep(Community community, String id, String text) {
    var unused =
        moderation
            .decideAndKeep(new Submission(community, Door.REST, Comment.of(id, text), null))
            .await()
            .atMost(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriersAndShowsWhatIsWrongInATrialledPolicy(Look look) {
    Community community = rooms.community();
    int version = policies.add(community.id(), LINKS, "user:1").version();
    assertThat(policies.activate(community.id(), version, "user:1")).isTrue();
    keep(community, "1", "Thank you, that was a helpful article.");
    keep(community, "2", "You are an idiot.");
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("#try").click();
      assertThat(page.locator("#trial table")).isVisible();
      page.locator("#yaml").fill(LINKS.replace("then: reject", "then: forbid"));
      assertThat(page.locator("#faults li")).hasCount(1);
      LeadRooms.look(page, "policy", look);
    }
  }

  @Test
  void saysWhatIsWrongBesideTheLineAndLeadsThere() {
    Community community = rooms.community();
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("#yaml").fill("name: Mine\nattributes:\n  TOXICITY: { hold: 3 }\n");
      Locator place = page.locator("#faults a");
      assertThat(place).hasText(Pattern.compile("السطر 3، العمود \\d+"));
      assertThat(page.locator(".gutter .wrong")).hasText("✗ 3");
      assertThat(page.locator("#faults li span"))
          .hasText("«\u2066hold\u2069»: لا بد من عدد من 0 إلى 1");
      place.click();
      assertThat(page.locator("#yaml")).isFocused();
      page.keyboard().press("Control+a");
      page.keyboard().insertText("name: Mine\nattributes:\n  TOXICITY: { hold: 0.3 }\n");
      assertThat(page.locator("#faults")).hasText("لا أخطاء.");
      assertThat(page.locator(".gutter .wrong")).hasCount(0);
    }
  }

  @Test
  void saysInArabicWhatIsWrongWhileOneTypes() {
    Community community = rooms.community();
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("#yaml").focus();
      page.keyboard().press("Control+a");
      page.keyboard().type("name: Mine\nrules: [ ");
      Locator sentence = page.locator("#faults li span");
      assertThat(sentence).hasText("لا يصح \u2066YAML\u2069: تنقص هنا قيمة، أو لم يُغلق قوس");
      page.keyboard().type("]\natributes: { }");
      assertThat(sentence)
          .hasText("لا مفتاح باسم «\u2066atributes\u2069»؛ أتقصد «\u2066attributes\u2069»؟");
      assertThat(page.locator("#faults [lang=en]")).hasCount(0);
      LeadRooms.look(page, "policy-faults", Look.ARABIC_DESK);
      page.locator("button.main").click();
      assertThat(page.locator("#faults li")).hasCount(1);
      assertThat(sentence).containsText("لا مفتاح باسم");
      assertThat(page.locator("#faults [lang=en]")).hasCount(0);
    }
  }

  @Test
  void keepsAVersionAndActivatesItAfterShowingWhatItChangesByKeyboardAlone() {
    Community community = rooms.community();
    keep(community, "1", "Thank you, see https://shop.example/ for more.");
    String session = people.session(Role.LEAD);
    try (BrowserContext window = LeadRooms.open(Look.DESK, session)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("#yaml").focus();
      page.keyboard().press("Control+a");
      page.keyboard().insertText(LINKS);
      page.keyboard().press("Tab");
      assertThat(page.getByRole(AriaRole.BUTTON, named("Save as a new version"))).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.good")).hasText("Version 1 is kept. It is not active yet.");
      assertThat(policies.of(community.id()).version()).isZero();

      page.getByRole(AriaRole.LINK, linked("Activate version 1…")).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".trial .first"))
          .hasText("1 would have been decided otherwise (100%).");
      page.getByRole(AriaRole.BUTTON, named("Activate it")).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".notice.good")).hasText("Version 1 is active now.");
      assertThat(policies.of(community.id()).version()).isEqualTo(1);
      assertThat(deeds(community)).contains("policy.add", "policy.activate");

      page.getByRole(AriaRole.LINK, linked("Go back to the recommended policy…")).click();
      page.getByRole(AriaRole.BUTTON, named("Activate it")).click();
      assertThat(page.locator(".notice.good")).hasText("The recommended policy is active now.");
      assertThat(policies.of(community.id()).version()).isZero();
    }
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static GetByRoleOptions linked(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  private List<String> deeds(Community community) {
    return database.transact(
        handle ->
            audit.list(handle, community.id(), Long.MAX_VALUE, 10).stream()
                .map(entry -> entry.action())
                .toList());
  }

  @Test
  void keepsWhatWasTypedIfItHasFaults() {
    Community community = rooms.community();
    String answer =
        People.fromHere()
            .cookie(People.COOKIE, people.session(Role.LEAD))
            .formParams("community", community.id(), "yaml", "name: Mine\r\nrulez: []\r\n")
            .post("/dashboard/policy/versions")
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(answer).contains("rulez: []").contains("data-line=\"2\"");
    assertThat(policies.list(community.id())).isEmpty();
  }

  @Test
  void letsAuditorsReadAndChangeNothingAndModeratorsNeither() {
    Community community = rooms.community();
    String auditor = people.session(Role.AUDITOR);
    assertThat(People.get(page(community), auditor).asString())
        .contains("readonly")
        .doesNotContain("Save as a new version");
    People.fromHere()
        .cookie(People.COOKIE, auditor)
        .formParams("community", community.id(), "yaml", LINKS)
        .post("/dashboard/policy/versions")
        .then()
        .statusCode(403);
    assertThat(People.get(page(community), people.session(Role.MODERATOR)).statusCode())
        .isEqualTo(403);
    assertThat(policies.list(community.id())).isEmpty();
  }

  @Test
  void saysOfHowManyPeopleDecidedOnSome() {
    PolicyTrial trial =
        new PolicyTrial(1_000, Map.of(), new PolicyTrial.People(36, 2, 3), List.of());
    assertThat(Tried.of(trial, words("en")).sentences())
        .anyMatch(it -> it.startsWith("People decided on 36 of the 1,000 that it was tried on."));
    assertThat(Tried.of(trial, words("ar")).sentences())
        .anyMatch(it -> it.startsWith("من 1,000 جُرّبت عليها قرر الناس في 36."));
  }

  private static PolicyMessages words(String language) {
    return MessageBundles.get(PolicyMessages.class, Localized.Literal.of(language));
  }
}
