package org.comity.service.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.service.dashboard.People;
import org.comity.service.key.Gate;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.Shown;
import org.comity.service.key.WithKeys;
import org.junit.jupiter.api.Test;

/** The only test with this profile that makes an administrator: there is none before it. */
@QuarkusTest
@TestProfile(WithKeys.class)
class FirstAccountTest {

  private static final String PASSWORD = "correct horse battery";

  @Inject FirstAccount first;
  @Inject Accounts accounts;
  @Inject Logins logins;
  @Inject Keys keys;
  @Inject Gate gate;

  @Test
  void theLinkMakesOneAdministratorAndAKeyOnce() {
    String token = token();
    given().queryParam("token", "guess").get("/setup").then().statusCode(404);
    given()
        .queryParam("token", token)
        .get("/setup")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("form-action 'self'"))
        .header("Cache-Control", "no-store");

    post(token, "lina", "short")
        .statusCode(400)
        .body(containsString("at least 12 characters"), containsString("value=\"on\" checked"));
    post(token, "lina", "é".repeat(37))
        .statusCode(400)
        .body(containsString("at most 72 Latin letters or digits, or about 36 Arabic letters"));
    String noneYet = "There is no administrator yet";
    given().get("/dashboard/login").then().statusCode(200).body(containsString(noneYet));
    given()
        .header("Accept-Language", "ar")
        .queryParam("token", token)
        .get("/setup")
        .then()
        .body(containsString("dir=\"rtl\""), not(containsString("Password")));
    assertThat(accounts.hasAdministrator()).isFalse();

    Response made = post(token, "lina", PASSWORD).statusCode(200).extract().response();
    String page = made.asString();
    People.get("/dashboard/me", made.cookie(People.COOKIE))
        .then()
        .statusCode(200)
        .body(containsString("lina"));
    assertThat(logins.enter("lina", PASSWORD).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(logins.enter("lina", "another password")).isEmpty();
    assertThat(logins.enter("nobody", PASSWORD)).isEmpty();
    Matcher secret = Pattern.compile("comity-[0-9a-f]{48}").matcher(page);
    assertThat(secret.find()).isTrue();
    assertThat(gate.admit(new Shown(secret.group(), false)).scopes()).contains(Scope.ADMIN);
    assertThat(keys.isOpen()).isFalse();

    given().get("/dashboard/login").then().body(not(containsString(noneYet)));
    post(token, "omar", PASSWORD).statusCode(404).body(not(containsString("comity-")));
    given().queryParam("token", token).get("/setup").then().statusCode(404);
    assertThat(first.at("http://localhost/")).isEmpty();
  }

  private String token() {
    String notice = first.at("http://localhost:8080/").orElseThrow();
    Matcher link = Pattern.compile("http://localhost:8080/setup\\?token=(\\w+)").matcher(notice);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static io.restassured.response.ValidatableResponse post(
      String token, String name, String password) {
    return given()
        .formParam("token", token)
        .formParam("name", name)
        .formParam("password", password)
        .formParam("key", "on")
        .post("/setup")
        .then();
  }
}
