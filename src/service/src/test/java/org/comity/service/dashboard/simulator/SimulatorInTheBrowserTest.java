package org.comity.service.dashboard.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.comity.service.account.Role;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.lead.LeadRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SimulatorInTheBrowserTest {

  @Inject LeadRooms rooms;
  @Inject People people;

  private static String page(Community community) {
    return "/dashboard/policy/simulator?community=" + community.id();
  }

  private static Locator after(Page page, int row) {
    return page.locator("#outcome tbody tr").nth(row).locator("strong");
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    Community community = rooms.withAPast();
    try (BrowserContext window = rooms.open(look, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community) + "&hold.TOXICITY=0.3&reject.TOXICITY=0.8");
      assertThat(page.locator("#outcome table")).isVisible();
      assertThat(page.locator("[data-slider]").first()).isVisible();
      LeadRooms.look(page, "simulator", look);
    }
  }

  @Test
  void followsASliderByKeyboardAndPushesTheOtherEdge() {
    Community community = rooms.withAPast();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community) + "&hold.TOXICITY=0.3&reject.TOXICITY=0.4");
      assertThat(after(page, 0)).not().hasText("300");
      Locator hold = page.locator("[data-attribute=TOXICITY] [data-slider=hold]");
      hold.focus();
      page.keyboard().press("End");
      assertThat(after(page, 0)).hasText("300");
      assertThat(after(page, 2)).hasText("0");
      assertThat(page.locator("[data-attribute=TOXICITY] [data-edge=reject]")).hasValue("1");
      page.keyboard().press("Home");
      assertThat(after(page, 0)).hasText("0");
      assertThat(after(page, 1)).hasText("300");
      assertThat(page.locator("#curve-TOXICITY desc")).containsText("A person looks from 0,");
      assertThat(hold).isFocused();
      assertThat(page).hasURL(Pattern.compile("hold\\.TOXICITY=0&"));
    }
  }

  @Test
  void saysHowWrongItWouldBeInArabic() {
    Community community = rooms.withAPast();
    try (BrowserContext window = rooms.open(Look.ARABIC_DESK, Role.AUDITOR)) {
      Page page = window.newPage();
      page.navigate(page(community) + "&hold.TOXICITY=0.6&reject.TOXICITY=0.9");
      assertThat(page.locator("#outcome .said li").first())
          .hasText(Pattern.compile("قبول خاطئ: نحو [\\d.]+% مما كان سيُقبل \\(بين .*"));
      assertThat(page.locator("#outcome")).containsText("تستند هذه التقديرات إلى");
      assertThat(page.locator("button[formaction]")).hasCount(0);
    }
  }

  @Test
  void putsTheBandsIntoTheEditor() {
    Community community = rooms.withAPast();
    try (BrowserContext window = rooms.open(Look.DESK, Role.LEAD)) {
      Page page = window.newPage();
      page.navigate(page(community));
      page.locator("[data-attribute=TOXICITY] [data-edge=hold]").fill("0.25");
      page.locator("[data-attribute=TOXICITY] [data-edge=reject]").fill("0.85");
      page.locator("button[formaction]").click();
      assertThat(page.locator("#yaml"))
          .hasValue(Pattern.compile("TOXICITY: \\{ hold: 0.25, reject: 0.85 \\}"));
      assertThat(page.locator("#faults li")).hasCount(0);
    }
  }

  @Test
  void refusesWhatIsNoBand() {
    Community community = rooms.community();
    String lead = people.session(Role.LEAD);
    String bad = page(community) + "&hold.TOXICITY=0.9&reject.TOXICITY=0.1";
    assertThat(People.get(bad, lead).statusCode()).isEqualTo(400);
    assertThat(People.get(bad, lead).asString()).contains("A band has scores from 0 to 1");
    String part = bad.replace("/simulator?", "/simulator/result?");
    assertThat(People.get(part, lead).statusCode()).isEqualTo(400);
    assertThat(People.get(part, lead).jsonPath().getString("fault")).startsWith("A band has");
    assertThat(People.get(page(community) + "&last=7", lead).statusCode()).isEqualTo(400);
    assertThat(People.get(page(community), people.session(Role.MODERATOR)).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "0, en, 'Work: nothing changes.'",
    "0.02, en, 'Work: hardly anything changes, less than 3 minutes a week.'",
    "1, en, 'Work: 1 hour a week less.'",
    "-2.5, en, 'Work: 2.5 hours a week more.'",
    "0, ar, 'العمل: لا يتغير شيء.'",
    "1, ar, 'العمل: أقل بمقدار ساعة واحدة في الأسبوع.'",
    "2, ar, 'العمل: أقل بمقدار ساعتين في الأسبوع.'",
    "-3, ar, 'العمل: أكثر بمقدار 3 ساعات في الأسبوع.'",
    "11, ar, 'العمل: أقل بمقدار 11 ساعة في الأسبوع.'"
  })
  void saysHowMuchWorkItSaves(double hours, String language, String sentence) {
    SimulatorMessages words =
        MessageBundles.get(SimulatorMessages.class, Localized.Literal.of(language));
    assertThat(Outcome.change(hours, words)).isEqualTo(sentence);
  }
}
