package org.comity.service.dashboard.stray;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class StrayPagesTest {

  @Inject People people;

  @ParameterizedTest
  @EnumSource(Look.class)
  void leadBackAndHaveNoBarriers(Look look) {
    try (Desk desk = Desk.of(look, people.session(Role.MODERATOR))) {
      Page page = desk.open("/dashboard");
      Response answer = page.navigate("/dashboard/people");
      Assertions.assertThat(answer.status()).isEqualTo(403);
      Barriers.assertNone(page);
      Chromium.picture(page, "forbidden-" + look.name().toLowerCase(Locale.ROOT));
      page.locator("main a").click();
      assertThat(page).hasURL(Pattern.compile(".*/dashboard$"));

      answer = page.navigate("/dashboard/nothing");
      Assertions.assertThat(answer.status()).isEqualTo(404);
      Barriers.assertNone(page);
      Chromium.picture(page, "nothing-" + look.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void scriptsAreToldInTheirFormatAndEverybodyInTheirLanguage() {
    String session = people.session(Role.MODERATOR);
    People.fromHere()
        .cookie(People.COOKIE, session)
        .header("X-Requested-With", "fetch")
        .header("Accept-Language", "ar")
        .get("/dashboard/people")
        .then()
        .statusCode(403)
        .contentType("application/json")
        .body("fault", containsString("دورك"));
    People.fromHere()
        .cookie(People.COOKIE, session)
        .header("Accept-Language", "ar-LB")
        .get("/dashboard/nothing")
        .then()
        .statusCode(404)
        .body(containsString("dir=\"rtl\""), not(containsString("Nothing")));
    People.fromHere()
        .header("X-Requested-With", "fetch")
        .header("Accept-Language", "ar")
        .get("/dashboard/people")
        .then()
        .statusCode(401)
        .body("fault", equalTo("انتهت جلستك. سجّل الدخول من جديد."));
  }
}
