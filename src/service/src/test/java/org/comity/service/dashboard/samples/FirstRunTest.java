package org.comity.service.dashboard.samples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each test leaves the application as untouched as it found it. */
@QuarkusTest
@TestProfile(Untouched.class)
class FirstRunTest {

  @Inject People people;

  @ParameterizedTest
  @EnumSource(Look.class)
  void theEmptyQueueSaysWhatToDoNextAndHasNoBarriers(Look look) {
    try (Desk desk = Desk.of(look, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open("/dashboard");

      assertThat(page.locator("#stage a[href='/dashboard/connect']")).isVisible();
      assertThat(page.locator("#stage form[action='/dashboard/samples/fill'] button")).isVisible();
      Barriers.assertNone(page);
      Chromium.picture(page, "first-run-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MODERATOR, DESK, Ask an administrator to connect your platform",
    "AUDITOR, DESK, Ask an administrator to connect your platform",
    "MODERATOR, ARABIC_DESK, اطلب من مدير أن يصل منصتكم",
  })
  void whoeverMayNotFillIsToldWhomToAsk(Role role, Look look, String sentence) {
    String session = people.session(role);
    try (Desk desk = Desk.of(look, session)) {
      Page page = desk.open("/dashboard");

      assertThat(page.locator("#stage")).containsText(sentence);
      assertThat(page.locator("#stage form, #stage a")).hasCount(0);
    }
    assertThat(
            People.fromHere()
                .cookie(People.COOKIE, session)
                .post("/dashboard/samples/fill")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLeadFillsTheQueueWithTheKeyboardAndTakesTheSamplesAwayAgain() {
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.LEAD))) {
      Page page = desk.open("/dashboard");
      Locator fill = page.locator("form[action='/dashboard/samples/fill'] button");
      fill.focus();
      page.keyboard().press("Enter");

      assertThat(page.locator("h1")).hasText("Sample threads");
      assertThat(page.getByText("Those that wait are in the queue now."))
          .isVisible(new IsVisibleOptions().setTimeout(60_000));
      Barriers.assertNone(page);
      Chromium.picture(page, "samples-desk");
      page.getByText("Go to the queue").click();

      assertThat(page.locator(".panel")).isVisible();
      assertThat(page.locator(".panel .around")).containsText(Pattern.compile("Article|Thread"));
      Chromium.picture(page, "samples-queue-desk");
      try (Desk phone = Desk.of(Look.ARABIC_PHONE, people.session(Role.LEAD))) {
        Page arabic = phone.open("/dashboard/samples");
        assertThat(arabic.locator("h1")).hasText("نقاشات نموذجية");
        Barriers.assertNone(arabic);
        Chromium.picture(arabic, "samples-arabic_phone");
      }

      page.navigate("/dashboard/samples");
      page.getByText("Remove the sample threads again").click();
      assertThat(page.locator("form[action='/dashboard/samples/fill']")).isVisible();
      page.navigate("/dashboard");
      assertThat(page.locator("#stage")).containsText("No comment has come in yet");
      assertThat(page.locator("#list li")).hasCount(0, new HasCountOptions().setTimeout(1_000));
    }
  }
}
