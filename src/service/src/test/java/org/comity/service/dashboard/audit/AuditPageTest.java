package org.comity.service.dashboard.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Role;
import org.comity.service.audit.AuditLog;
import org.comity.service.audit.AuditLog.Deed;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class AuditPageTest {

  private static final String ROOM = "/dashboard/audit";

  /** Actions that code hands on before it notes them. */
  private static final List<String> GIVEN_ON =
      List.of(
          "appeal.resolve",
          "appeal.reopen",
          "bundle.promote",
          "bundle.rollback",
          "shadow.start",
          "shadow.end",
          "label.correct",
          "label.withdraw",
          "queue.disagree",
          "queue.escalate",
          "queue.hand",
          "retraining.start",
          "retraining.end",
          "retraining.abandon",
          "webhook.create",
          "webhook.change",
          "webhook.enable",
          "webhook.disable",
          "webhook.rotate",
          "webhook.delete");

  private static final Pattern NOTED =
      Pattern.compile("new Deed\\(\\s*[^;]*?,\\s*\"([a-z]+(?:\\.[a-z]+)+)\"");

  @Inject People people;
  @Inject AccountChanges changes;
  @Inject Communities communities;
  @Inject AuditLog log;
  @Inject Database database;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Account lead = people.make(Role.LEAD);
    changes.changeRole(people.make(Role.MODERATOR).id(), Role.AUDITOR, lead.actor());
    try (Desk desk = Desk.of(look, People.logIn(lead.name(), People.PASSWORD))) {
      Page page = desk.open(ROOM);
      Barriers.assertNone(page);
      Chromium.picture(page, "audit-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void namesWhoDidWhatAndPagesThroughACommunity() {
    Account lead = people.make(Role.LEAD);
    Community community = community();
    for (int i = 1; i <= 60; i++) {
      note(community, new Deed(lead.actor(), "policy.activate", "policy " + i));
    }
    note(community, new Deed(lead.actor(), "bulk.decide", "comments", "REJECT 120"));
    note(community, new Deed("comity", "something.new", "thing 1"));
    try (Desk desk = Desk.of(Look.DESK, People.logIn(lead.name(), People.PASSWORD))) {
      Page page = desk.open(ROOM);
      page.getByLabel("Community").selectOption(community.name());
      page.locator("main form button").click();
      assertThat(page.locator("tbody tr")).hasCount(50);
      assertThat(page.locator("tbody tr").first()).containsText("something.new");
      assertThat(page.locator("tbody tr").nth(1)).containsText("Many comments decided at once");
      assertThat(page.locator("tbody tr").nth(1)).containsText("Reject: 120");
      assertThat(page.locator("tbody tr").nth(2)).containsText(lead.name());
      assertThat(page.locator("tbody tr").nth(2)).containsText("Policy activated");
      assertThat(page.locator("tbody tr").nth(2)).containsText("Policy 60");
      page.getByText("Older").click();
      assertThat(page.locator("tbody tr")).hasCount(13);
      assertThat(page.locator("tbody tr").last()).containsText("Community made");
      page.locator("header").getByText("العربية").click();
      assertThat(page.locator("tbody tr").first()).containsText("تفعيل سياسة");
      assertThat(page.locator("tbody tr")).hasCount(13);
    }
  }

  @Test
  void canBeTakenAwayAsATableWithoutFormulas() {
    Account auditor = people.make(Role.AUDITOR);
    Community community = community();
    note(community, new Deed(auditor.actor(), "comment.delete", "=1+1", "a \"b\", c"));
    Response answer =
        People.get(
            ROOM + "/csv?community=" + community.name(),
            People.logIn(auditor.name(), People.PASSWORD));
    answer.then().statusCode(200).contentType("text/csv");
    String[] lines = answer.asString().split("\r\n", -1);
    Assertions.assertThat(lines[0])
        .startsWith("\uFEFFid,happened_at,community,actor,actor_name,action");
    Assertions.assertThat(lines[1])
        .endsWith(
            ",\"user:%d\",\"%s\",\"comment.delete\",\"'=1+1\",\"'=1+1\",\"a \"\"b\"\", c\""
                .formatted(auditor.id(), auditor.name()));
    Assertions.assertThat(lines).hasSize(4);
  }

  @Test
  void isNotForModerators() {
    String moderator = people.session(Role.MODERATOR);
    People.get(ROOM, moderator).then().statusCode(403);
    People.get(ROOM + "/csv", moderator).then().statusCode(403);
    People.get(ROOM + "?community=nobody", people.session(Role.AUDITOR))
        .then()
        .statusCode(404)
        .body(containsString("Nothing is here"));
  }

  private Community community() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("A community", "en", false, null));
  }

  private void note(Community community, Deed deed) {
    database.transact(
        handle -> {
          log.append(handle, community.id(), deed);
          return deed;
        });
  }

  @Test
  void everyActionHasWordsInBothLanguages() throws IOException {
    Set<String> actions = new TreeSet<>(GIVEN_ON);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        NOTED.matcher(Files.readString(file)).results().forEach(it -> actions.add(it.group(1)));
      }
    }
    Assertions.assertThat(actions).contains("samples.fill", "queue.disagree", "key.create");
    for (String language : List.of("en", "ar")) {
      AuditMessages words = MessageBundles.get(AuditMessages.class, Localized.Literal.of(language));
      Assertions.assertThat(actions).noneMatch(it -> words.action(it).equals(it));
    }
  }
}
