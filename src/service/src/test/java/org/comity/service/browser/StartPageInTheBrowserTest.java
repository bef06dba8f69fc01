package org.comity.service.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.service.browser.Chromium.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StartPageInTheBrowserTest {

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESK", "DESK_AT_NIGHT", "PHONE"})
  void scoresWhatIsTypedAndHasNoBarriers(Look look) {
    try (BrowserContext window = Chromium.open(look)) {
      Page page = window.newPage();
      page.navigate("/");
      page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true))
          .fill("What a pathetic clown.");

      assertThat(page.locator("#status")).containsText(Pattern.compile("Highest: "));
      assertThat(page.locator("#marked mark").first()).isVisible();
      Barriers.assertNone(page);
      Chromium.picture(page, "start-" + look.name().toLowerCase(Locale.ROOT));
    }
  }
}
