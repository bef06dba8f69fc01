package org.comity.service.dashboard.connect;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comity.service.account.Role;
import org.comity.service.browser.Barriers;
import org.comity.service.browser.Chromium;
import org.comity.service.browser.Chromium.Look;
import org.comity.service.browser.Desk;
import org.comity.service.community.Community;
import org.comity.service.dashboard.People;
import org.comity.service.dashboard.queue.WaitingThread;
import org.comity.service.key.WithKeys;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(WithKeys.class)
class ConnectWithKeysTest {

  private static final Pattern CAME_IN =
      Pattern.compile("the last comment came in (now|1 minute ago)");

  @Inject People people;
  @Inject WaitingThread threads;

  @ParameterizedTest
  @EnumSource(Look.class)
  void hasNoBarriers(Look look) {
    String name = look.name().toLowerCase(Locale.ROOT);
    try (Desk desk = Desk.of(look, people.session(Role.ADMINISTRATOR))) {
      for (String slug : new String[] {"waline", "coral"}) {
        Page page = desk.open("/dashboard/connect/" + slug);
        page.locator("form[action$='/key'] button").click();
        assertThat(page.locator(".made code")).containsText("comity-");
        Barriers.assertNone(page);
        Chromium.picture(page, "connect-" + slug + "-" + name);
      }
      Page page = desk.open("/dashboard/connect");
      assertThat(page.locator(".platforms li")).hasCount(7);
      assertThat(page.locator("tr[data-key-id] td:nth-child(4)").first())
          .containsText(name.startsWith("arabic") ? "إعطاء الدرجات" : "score");
      Barriers.assertNone(page);
      Chromium.picture(page, "connect-" + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wordpress, 0, true",
    "waline, 0, status",
    "perspective, 0, summaryScore",
    "openai, 0, category_scores",
    "site, 0, verdict",
    "discourse, 1, score",
    "coral, 1, summaryScore",
  })
  void theCommandWithTheKeyWorksAsItStands(String slug, int trial, String answer)
      throws IOException, InterruptedException {
    Community community = threads.community();
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open("/dashboard/connect/" + slug + "?community=" + community.name());
      page.locator("form[action$='/key'] button").click();

      assertThat(run(page.locator("pre code").nth(trial).textContent())).contains(answer);
    }
  }

  @ParameterizedTest
  @CsvSource({"site, 1, WEBHOOK", "discourse, 0, DISCOURSE", "coral, 0, CORAL"})
  void theSignedCommandWorksAndThePageSaysThatSomethingCameIn(String slug, int trial, String door)
      throws IOException, InterruptedException {
    Community community = threads.community();
    String path = "/dashboard/connect/" + slug + "?community=" + community.name();
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open(path);
      Locator arrival = page.locator("[data-arrived='" + door + "']");
      assertThat(arrival).containsText("nothing is kept yet");
      if (slug.equals("coral")) {
        page.locator("#secret").fill("coral_0123456789abcdef");
      }
      page.locator("form[action$='/secret'] button").click();
      String answer = run(page.locator("pre code").nth(trial).textContent());

      assertThat(answer).containsAnyOf("decision", "status");
      page.navigate(path);
      assertThat(arrival).containsText(CAME_IN);
      if (slug.equals("coral")) {
        assertThat(page.content()).doesNotContain("coral_0123456789abcdef");
      }
    }
  }

  @Test
  void aKeyIsRotatedAndRevokedFromTheList() throws IOException, InterruptedException {
    Community community = threads.community();
    String keyName = "Key of " + community.name();
    try (Desk desk = Desk.of(Look.DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open("/dashboard/connect/perspective?community=" + community.name());
      page.locator("#name").fill(keyName);
      page.locator("form[action$='/key'] button").click();
      String command = page.locator("pre code").textContent();
      assertThat(run(command)).contains("summaryScore");

      page.navigate("/dashboard/connect");
      Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(keyName));
      row.locator("summary").first().click();
      row.locator("form[action$='/rotate'] button").click();
      assertThat(page.locator(".made code")).containsText("comity-");
      assertThat(run(command)).as("the old secret has a day").contains("summaryScore");

      row.locator("summary").last().click();
      row.locator("form[action$='/revoke'] button").click();
      assertThat(row).containsText("revoked");
      assertThat(run(command)).doesNotContain("summaryScore");
    }
  }

  @Test
  void addressesAreThoseThatAProxySays() {
    given()
        .cookie(People.COOKIE, people.session(Role.ADMINISTRATOR))
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "comity.example, inner.example")
        .get("/dashboard/connect/coral")
        .then()
        .statusCode(200)
        .body(containsString("https://comity.example/coral/default"));
    given()
        .cookie(People.COOKIE, people.session(Role.ADMINISTRATOR))
        .header("Forwarded", "for=192.0.2.1;proto=https;host=\"comity.example:8443\"")
        .get("/dashboard/connect/discourse")
        .then()
        .body(containsString("https://comity.example:8443/discourse/hooks/default"));
    given()
        .cookie(People.COOKIE, people.session(Role.ADMINISTRATOR))
        .header("X-Forwarded-Host", "a b\"><script>")
        .get("/dashboard/connect/discourse")
        .then()
        .body(containsString(":" + RestAssured.port + "/discourse/hooks/default"));
  }

  @Test
  void speaksArabicAndLetsNobodyInButAdministrators() {
    try (Desk desk = Desk.of(Look.ARABIC_DESK, people.session(Role.ADMINISTRATOR))) {
      Page page = desk.open("/dashboard/connect/wordpress");
      assertThat(page.locator("main")).containsText("أنشئ مفتاحاً في هذه الصفحة");
      Chromium.picture(page, "connect-wordpress-arabic_desk");
    }
    for (Role role : new Role[] {Role.MODERATOR, Role.LEAD, Role.AUDITOR}) {
      String session = people.session(role);
      assertThat(People.get("/dashboard/connect", session).statusCode()).isEqualTo(403);
      assertThat(
              People.fromHere()
                  .cookie(People.COOKIE, session)
                  .formParams("community", "default", "name", "mine")
                  .post("/dashboard/connect/site/key")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  private static String run(String command) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        shell("command -v curl openssl >/dev/null && echo yes").contains("yes"),
        "left out: this machine has no curl or no openssl");
    return shell(command);
  }

  private static String shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
