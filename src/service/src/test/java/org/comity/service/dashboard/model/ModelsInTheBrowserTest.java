package org.comity.service.dashboard.model;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.comity.service.scoring.LoadedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ModelsInTheBrowserTest {

  @Inject LeadRooms rooms;
  @Inject People people;
  @Inject LoadedModel model;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriersWithTheCardOpen(Look look) {
    try (BrowserContext window = rooms.open(look, Role.AUDITOR)) {
      Page page = window.newPage();
      page.navigate("/dashboard/models");
      page.locator("article").first().locator("summary").click();
      assertThat(page.locator(".model-card").first()).isVisible();
      LeadRooms.look(page, "models", look);
    }
  }

  @Test
  void showsTheLoadedBundleAndLeadsToPromotionsAndShadow() {
    String html = People.get("/dashboard/models", people.session(Role.LEAD)).asString();
    assertThat(html).contains(model.classifier().bundle().id()).contains("scores now");
    assertThat(html).contains("href=\"/dashboard/models/promotions\"");
    assertThat(html).contains("href=\"/dashboard/models/shadow\"");
    assertThat(People.get("/dashboard/models", people.session(Role.MODERATOR)).statusCode())
        .isEqualTo(403);
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate("/dashboard/models");
      Locator first = page.locator("article").first();
      assertThat(first).containsText("تعطي الدرجات الآن");
      first.locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(first.locator(".model-card table").first()).isVisible();
    }
  }
}
