package org.comity.service.dashboard.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
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
    note(community, new Deed("comity", "something.new", "thing 1"));
    try (Desk desk = Desk.of(Look.DESK, People.logIn(lead.name(), People.PASSWORD))) {
      Page page = desk.open(ROOM);
      page.getByLabel("Community").selectOption(community.name());
      page.locator("main form button").click();
      assertThat(page.locator("tbody tr")).hasCount(50);
      assertThat(page.locator("tbody tr").first()).containsText("something.new");
      assertThat(page.locator("tbody tr").nth(1)).containsText(lead.name());
      assertThat(page.locator("tbody tr").nth(1)).containsText("Policy activated");
      assertThat(page.locator("tbody tr").nth(1)).containsText("Policy 60");
      page.getByText("Older").click();
      assertThat(page.locator("tbody tr")).hasCount(12);
      assertThat(page.locator("tbody tr").last()).containsText("Community made");
      page.locator("header").getByText("العربية").click();
      assertThat(page.locator("tbody tr").first()).containsText("تفعيل سياسة");
      assertThat(page.locator("tbody tr")).hasCount(12);
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
    Assertions.assertThat(lines[0]).startsWith("id,happened_at,community,actor,actor_name,action");
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
}
