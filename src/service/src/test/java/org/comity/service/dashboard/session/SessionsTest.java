package org.comity.service.dashboard.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Passwords;
import org.comity.service.account.Role;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionsTest {

  private static final String PAGE = "/dashboard/password";
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject People people;
  @Inject AccountChanges changes;
  @Inject Passwords passwords;
  @Inject SessionSecret secret;

  @Test
  void endAtOnceWithTheRightsThatTheyBeganWith() {
    Account account = people.make(Role.ADMINISTRATOR);
    String session = People.logIn(account.name(), People.PASSWORD);
    assertThat(isOpen(session)).isTrue();
    changes.changeRole(account.id(), Role.LEAD, "user:0");
    assertThat(isOpen(session)).isFalse();

    session = People.logIn(account.name(), People.PASSWORD);
    changes.disable(account.id(), "user:0");
    assertThat(isOpen(session)).isFalse();
    changes.enable(account.id(), "user:0");
    assertThat(isOpen(session)).isFalse();

    session = People.logIn(account.name(), People.PASSWORD);
    passwords.reset(account.id(), "told on the telephone", "user:0");
    assertThat(isOpen(session)).isFalse();
  }

  @Test
  void anotherPasswordEndsAllButThisOne() {
    Account account = people.make(Role.MODERATOR);
    String here = People.logIn(account.name(), People.PASSWORD);
    String there = People.logIn(account.name(), People.PASSWORD);
    Response changed =
        People.fromHere()
            .cookie(People.COOKIE, here)
            .formParams("old", People.PASSWORD, "password", "quite another password")
            .post(PAGE);
    changed.then().statusCode(303);
    assertThat(isOpen(there)).isFalse();
    assertThat(isOpen(here)).isFalse();
    assertThat(isOpen(changed.cookie(People.COOKIE))).isTrue();
  }

  @Test
  void loggingOutTakesTheCookieAwayAndEverywhereEndsAll() {
    Account account = people.make(Role.AUDITOR);
    String here = People.logIn(account.name(), People.PASSWORD);
    String there = People.logIn(account.name(), People.PASSWORD);
    Response out = People.fromHere().cookie(People.COOKIE, here).post("/dashboard/logout");
    out.then().statusCode(303);
    assertThat(out.header("Location")).endsWith("/dashboard/login?out=true");
    assertThat(out.detailedCookie(People.COOKIE).getMaxAge()).isZero();
    assertThat(out.detailedCookie(People.COOKIE).getPath()).isEqualTo("/dashboard");
    given().get("/dashboard/login?out=true").then().body(containsString("You have logged out."));
    assertThat(isOpen(there)).isTrue();

    People.fromHere().cookie(People.COOKIE, here).post("/dashboard/logout/everywhere");
    assertThat(isOpen(there)).isFalse();
  }

  @Test
  void endAfterHalfAnHourWithoutWorkAndAfterADayOfIt() throws Exception {
    Account account = people.make(Role.MODERATOR);
    Instant now = Instant.now();
    assertThat(isOpen(cookie(account, now.plus(HOUR), now.minus(HOUR.multipliedBy(11))))).isTrue();
    assertThat(isOpen(cookie(account, now.plus(HOUR), now.minus(HOUR.multipliedBy(13))))).isFalse();
    assertThat(isOpen(cookie(account, now.minusSeconds(1), now.minus(HOUR)))).isFalse();
  }

  @Test
  void areRenewedWhileSomebodyWorks() throws Exception {
    Account account = people.make(Role.MODERATOR);
    Instant now = Instant.now();
    Instant soon = now.plus(Duration.ofMinutes(5));
    String renewed = People.get(PAGE, cookie(account, soon, now.minus(HOUR))).cookie(People.COOKIE);
    assertThat(isOpen(renewed)).isTrue();
    Instant late = now.plus(Duration.ofMinutes(29)).plusSeconds(30);
    assertThat(People.get(PAGE, cookie(account, late, now)).cookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "user:1:1:1795000000", "AAAA", "DAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aCookieThatWeDidNotMakeOpensNothing(String cookie) {
    assertThat(isOpen(cookie)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard",
        "/dashboard/",
        "/dashboard/password",
        "/dashboard/login/anything",
        "/dashboard/nothing",
        "/dashboard;a=b/password",
        "/dashboard/password;a=b",
        "/dashboard//password",
        "//dashboard/password",
        "/x/../dashboard/password",
        "/dashboard/login/../password",
        "/dashboard/login/%2e%2e/password",
        "/%64ashboard/password",
        "/dashboard%2Fpassword"
      })
  void nothingUnderTheDashboardIsShownToNobody(String path) {
    int status = given().urlEncodingEnabled(false).redirects().follow(false).get(path).statusCode();
    assertThat(status).isIn(303, 401, 404);
    if (path.startsWith("/dashboard/")) {
      assertThat(status).isNotEqualTo(404);
    }
  }

  @Test
  void aScriptIsToldInsteadOfLed() {
    given()
        .redirects()
        .follow(false)
        .accept("application/json")
        .get("/dashboard/anything")
        .then()
        .statusCode(401)
        .contentType("application/json")
        .body("fault", equalTo("Your session has ended. Log in again."));
    given()
        .redirects()
        .follow(false)
        .header("X-Requested-With", "fetch")
        .get("/dashboard/anything")
        .then()
        .statusCode(401)
        .body("fault", equalTo("Your session has ended. Log in again."));
  }

  private static boolean isOpen(String session) {
    int status = People.get(PAGE, session).statusCode();
    assertThat(status).isIn(200, 303);
    return status == 200;
  }

  /** Made as the service makes it, with times that we choose. */
  private String cookie(Account account, Instant idleUntil, Instant since) throws Exception {
    String content =
        idleUntil.toEpochMilli()
            + ":"
            + new Session(account.id(), account.credentialVersion(), since).format();
    byte[] key =
        MessageDigest.getInstance("SHA-256")
            .digest(secret.value().getBytes(StandardCharsets.UTF_8));
    byte[] start = new byte[12];
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, start));
    byte[] encrypted = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
    ByteBuffer message = ByteBuffer.allocate(1 + start.length + encrypted.length);
    message.put((byte) start.length).put(start).put(encrypted);
    return Base64.getEncoder().encodeToString(message.array());
  }
}
