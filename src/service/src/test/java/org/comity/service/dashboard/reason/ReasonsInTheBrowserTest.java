package org.comity.service.dashboard.reason;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.review.reason.DsaCategory;
import org.comity.service.review.reason.Reasons;
import org.comity.service.review.reason.RejectionReason;
import org.comity.service.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ReasonsInTheBrowserTest {

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject Reasons reasons;
  @Inject Database database;

  private static String page(Community community) {
    return "/dashboard/policy/reasons?community=" + community.id();
  }

  private List<RejectionReason> offered(Community community) {
    return database.transact(handle -> reasons.offered(handle, community.id()));
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(rooms.community()));
      LeadRooms.look(page, "reasons", look);
    }
  }

  @Test
  void addsRenamesMovesAndRetires() {
    Community community = rooms.community();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("#code").fill("spoiler");
      page.locator("#title").fill("Tells the end");
      page.locator("#title-ar").fill("يفشي النهاية");
      assertThat(page.locator("#category")).hasValue("");
      page.locator(".add button").click();
      assertThat(page.locator("#category:invalid")).isVisible();
      page.locator("#category").selectOption("OTHER_VIOLATION_TC");
      page.locator("#kind").selectOption("OTHER");
      page.locator(".add button").click();
      assertThat(page.locator(".notice.good")).hasText("Done.");
      assertThat(offered(community)).extracting(RejectionReason::code).endsWith("spoiler");
      assertThat(offered(community).get(offered(community).size() - 1).dsaCategory())
          .isEqualTo(DsaCategory.OTHER_VIOLATION_TC);

      press(page, "Move “Tells the end” up");
      assertThat(page.locator(".notice.good")).isVisible();
      assertThat(offered(community)).extracting(RejectionReason::code).endsWith("spoiler", "other");

      page.locator("#title-spoiler").fill("Gives the end away");
      page.keyboard().press("Enter");
      assertThat(page.locator("#title-spoiler")).hasValue("Gives the end away");
      press(page, "Retire “Gives the end away”");
      assertThat(page.locator("main")).containsText("Retired");
      assertThat(offered(community)).extracting(RejectionReason::code).doesNotContain("spoiler");
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).focus();
    page.keyboard().press("Enter");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongInArabic() {
    Community community = rooms.community();
    String lead = people.session(Role.LEAD);
    String answer =
        People.fromHere()
            .cookie(People.COOKIE, lead)
            .header("Accept-Language", "ar")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams("community", community.id(), "code", "spam", "title", "Mine")
            .formParams("category", "VIOLENCE", "kind", "OTHER")
            .post("/dashboard/policy/reasons/add")
            .then()
            .statusCode(409)
            .extract()
            .asString();
    assertThat(answer).contains("هذا الرمز مستعمل").contains("value=\"Mine\"");
    People.fromHere()
        .cookie(People.COOKIE, people.session(Role.AUDITOR))
        .formParams("community", community.id(), "code", "spam")
        .post("/dashboard/policy/reasons/retire")
        .then()
        .statusCode(403);
    assertThat(offered(community)).extracting(RejectionReason::code).contains("spam");
  }
}
