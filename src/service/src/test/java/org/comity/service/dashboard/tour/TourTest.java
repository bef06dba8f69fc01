package org.comity.service.dashboard.tour;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.account.preference.Tours;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.queue.WaitingThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TourTest {

  private static final int STEPS = 8;

  @Inject People people;
  @Inject Tours tours;
  @Inject WaitingThread threads;

  @ParameterizedTest
  @EnumSource(Look.class)
  void pointsAtTheRealThingsAndHasNoBarriers(Look look) {
    try (Desk desk = Desk.of(look, newcomer())) {
      Page page = desk.open(queue());
      Locator tour = page.locator("#tour");

      assertThat(tour).isVisible();
      for (int step = 1; step <= STEPS; step++) {
        assertThat(tour.locator("#tour-step")).containsText(step + "");
        assertThat(tour.locator("[data-at]:visible")).hasCount(1);
        assertThat(page.locator(".toured")).hasCount(1);
        Barriers.assertNone(page);
        if (step == 2 || step == 4) {
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(
                      Path.of(
                          "target",
                          "screenshots",
                          "tour-" + step + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        tour.locator("[data-tour='1']").click();
      }
      assertThat(tour).isHidden();
      assertThat(page.locator(".toured")).hasCount(0);
    }
  }

  @Test
  void comesOnceIsLedByTheKeyboardAndCanBeCalledAgain() {
    Account account = people.newcomer(Role.MODERATOR);
    String session = People.logIn(account.name(), People.PASSWORD);
    String queue = queue();
    try (Desk desk = Desk.of(Look.DESK, session)) {
      Page page = desk.open(queue);
      Locator tour = page.locator("#tour");
      assertThat(tour.locator("[data-tour='1']")).isFocused();
      page.keyboard().press("Enter");
      assertThat(tour.locator("#tour-step")).hasText("Step 2 of 8");
      page.keyboard().press("Tab");
      page.keyboard().press("Space");
      assertThat(tour.locator("#tour-step")).hasText("Step 1 of 8");
      page.waitForResponse("**/dashboard/me/tour", () -> page.keyboard().press("Escape"));
      assertThat(tour).isHidden();
      assertThat(tours.isSeen(account.id())).isTrue();
      assertThat(page.locator(".panel")).isFocused();
    }
    try (Desk elsewhere = Desk.of(Look.DESK, session)) {
      Page page = elsewhere.open(queue);
      assertThat(page.locator(".panel")).isVisible();
      assertThat(page.locator("#tour")).isHidden();

      page.keyboard().press("?");
      page.getByText("Take the tour").click();
      assertThat(page.locator("#tour")).isVisible();
      assertThat(page.locator("#keys")).isHidden();
    }
  }

  @Test
  void speaksArabic() {
    try (Desk desk = Desk.of(Look.ARABIC_DESK, newcomer())) {
      Page page = desk.open(queue());

      assertThat(page.locator("#tour")).containsText("جولة في قائمة الانتظار");
      assertThat(page.locator("#tour-step")).hasText("الخطوة 1 من 8");
    }
  }

  @Test
  void theScriptsOfTheQueueAreSmall() {
    int sum = 0;
    for (String name :
        new String[] {"queue", "ask", "care", "keys", "labels", "live", "saves", "tour"}) {
      sum += RestAssured.get("/comity/dashboard/" + name + ".js").asByteArray().length;
    }
    assertThat(sum).isBetween(10_000, 50_000);
  }

  private String newcomer() {
    return People.logIn(people.newcomer(Role.LEAD).name(), People.PASSWORD);
  }

  private String queue() {
    Community community = threads.community();
    long unused = threads.comment(community, "1", "You are a stupid idiot and a liar.");
    unused = threads.comment(community, "2", "Shut up, moron.");
    return "/dashboard?community=" + community.id();
  }
}
