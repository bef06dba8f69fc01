package org.comity.service.dashboard.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.comity.service.account.Account;
import org.comity.service.account.AccountChanges;
import org.comity.service.account.Role;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest {

  private static final String LOGIN = "/dashboard/login";
  private static final String PASSWORD_PAGE = "/dashboard/password";

  @Inject People people;
  @Inject AccountChanges changes;

  @Test
  void leadsWhoHasNoSessionToTheLoginAndThenToWhereTheyWanted() {
    given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .get("/dashboard/password?changed=true&x=%D8%A7")
        .then()
        .statusCode(303)
        .header(
            "Location", LOGIN + "?to=%2Fdashboard%2Fpassword%3Fchanged%3Dtrue%26x%3D%25D8%25A7");
    given()
        .queryParam("to", "/dashboard/password?changed=true&x=1")
        .get(LOGIN)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .body(containsString("value=\"/dashboard/password?changed=true&amp;x=1\""));

    Account account = people.make(Role.MODERATOR);
    Response answer = logIn(account.name(), People.PASSWORD, "/dashboard/password?changed=true");
    answer.then().statusCode(303).header("Location", endsWith("/dashboard/password?changed=true"));
    String session = answer.cookie(People.COOKIE);
    People.get(PASSWORD_PAGE, session).then().statusCode(200);
    People.get(LOGIN, session).then().statusCode(303);
  }

  @Test
  void theCookieIsForTheDashboardAlone() {
    Account account = people.make(Role.MODERATOR);
    Cookie plain = logIn(account.name(), People.PASSWORD, "").detailedCookies().get(People.COOKIE);
    assertThat(plain.isHttpOnly()).isTrue();
    assertThat(plain.getSameSite()).isEqualTo("Strict");
    assertThat(plain.getPath()).isEqualTo("/dashboard");
    assertThat(plain.isSecured()).isFalse();
    assertThat(plain.hasMaxAge()).as("it ends with the browser").isFalse();
    assertThat(plain.getValue()).doesNotContain(account.name());

    Response behindProxy =
        People.fromHere()
            .header("X-Forwarded-Proto", "https")
            .formParams("name", account.name(), "password", People.PASSWORD)
            .post(LOGIN);
    assertThat(behindProxy.detailedCookies().get(People.COOKIE).isSecured()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/dashboard",
        "//elsewhere.example/dashboard",
        "/\\elsewhere.example",
        "/dashboard\\..\\elsewhere",
        "/dashboard.elsewhere.example",
        "/dashboard@elsewhere.example",
        "/setup",
        "/dashboard/login?to=x",
        "/dashboard/logout",
        "/dashboard/\r\nSet-Cookie: a=b",
        "javascript:alert(1)"
      })
  void leadsNowhereElse(String to) {
    Account account = people.make(Role.MODERATOR);
    logIn(account.name(), People.PASSWORD, to)
        .then()
        .statusCode(303)
        .header("Location", endsWith(":" + RestAssured.port + "/dashboard"));
  }

  @Test
  void saysTheSameWhateverIsWrong() {
    Account account = people.make(Role.MODERATOR);
    Account disabled = people.make(Role.MODERATOR);
    changes.disable(disabled.id(), "user:0");
    String unknown = refusal("nobody-" + account.name(), "a wrong password");
    assertThat(unknown).contains("do not go together").doesNotContain("a wrong password");
    assertThat(refusal(account.name(), "a wrong password")).isEqualTo(unknown);
    assertThat(refusal(disabled.name(), People.PASSWORD)).isEqualTo(unknown);
    for (int failure = 0; failure < 4; failure++) {
      refusal(account.name(), "a wrong password");
    }
    assertThat(refusal(account.name(), People.PASSWORD)).as("locked").isEqualTo(unknown);
  }

  private static String refusal(String name, String password) {
    Response answer = logIn(name, password, "");
    answer.then().statusCode(401);
    assertThat(answer.cookies()).isEmpty();
    return answer.asString().replace(name, "NAME");
  }

  @Test
  void textInTheFormStaysText() {
    logIn("\"><script>alert(1)</script>", "x", "/dashboard/\"><b>")
        .then()
        .statusCode(401)
        .body(allOf(not(containsString("<script>")), not(containsString("<b>"))));
  }

  @Test
  void speaksArabicFromRightToLeft() {
    given()
        .header("Accept-Language", "ar-LB,ar;q=0.9,en;q=0.5")
        .get(LOGIN)
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"ar\" dir=\"rtl\""))
        .body(containsString("تسجيل الدخول"))
        .body(not(containsString("Log in")));
  }

  @Test
  void aFirstPasswordMustBeChangedBeforeAnythingElse() {
    String first = "told on the telephone";
    Account account = people.makeNew(Role.LEAD, first);
    String session = People.logIn(account.name(), first);
    People.get("/dashboard/anything", session)
        .then()
        .statusCode(303)
        .header("Location", endsWith(PASSWORD_PAGE));
    People.get(PASSWORD_PAGE, session)
        .then()
        .statusCode(200)
        .body(containsString("Somebody else made your password"));
    change(session, "not the password", People.PASSWORD)
        .then()
        .statusCode(400)
        .body(containsString("The old password is not right."));
    change(session, first, "short")
        .then()
        .statusCode(400)
        .body(containsString("A password has at least 12 characters."));
    Response changed = change(session, first, People.PASSWORD);
    changed.then().statusCode(303).header("Location", endsWith("/dashboard"));
    People.get("/dashboard/anything", changed.cookie(People.COOKIE)).then().statusCode(404);
    People.get("/dashboard/anything", session).then().statusCode(303);
  }

  private static Response change(String session, String old, String password) {
    return People.fromHere()
        .cookie(People.COOKIE, session)
        .formParams("old", old, "password", password)
        .post(PASSWORD_PAGE);
  }

  private static Response logIn(String name, String password, String to) {
    return People.fromHere().formParams("name", name, "password", password, "to", to).post(LOGIN);
  }
}
