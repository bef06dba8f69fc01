package org.comity.service.dashboard.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.comity.service.account.Account;
import org.comity.service.account.Role;
import org.comity.service.dashboard.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SameSiteTest {

  private static final String LOGOUT = "/dashboard/logout/everywhere";

  @Inject People people;

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void turnsAwayWhatTheBrowserSaysComesFromElsewhere(String site) {
    String session = people.session(Role.MODERATOR);
    Response answer = from(session).header("Sec-Fetch-Site", site).post(LOGOUT);
    answer.then().statusCode(403).body(containsString("did not come from a page of Comity"));
    People.get("/dashboard/password", session).then().statusCode(200);
  }

  @Test
  void looksAtTheOriginWhereTheBrowserSaysNoMore() {
    String session = people.session(Role.MODERATOR);
    from(session).post(LOGOUT).then().statusCode(403);
    from(session).header("Origin", "null").post(LOGOUT).then().statusCode(403);
    from(session).header("Origin", "http://localhost:1").post(LOGOUT).then().statusCode(403);
    from(session).header("Origin", "http://a b").post(LOGOUT).then().statusCode(403);
    String ours = RestAssured.baseURI + ":" + RestAssured.port;
    from(session).header("Origin", ours).post(LOGOUT).then().statusCode(303);
  }

  @Test
  void believesAProxyThatNamesTheHost() {
    String session = people.session(Role.MODERATOR);
    from(session)
        .header("Origin", "https://desk.example")
        .header("X-Forwarded-Host", "desk.example")
        .post(LOGOUT)
        .then()
        .statusCode(303);
  }

  @Test
  void nobodyIsLoggedInByAnotherSite() {
    Account account = people.make(Role.MODERATOR);
    Response answer =
        given()
            .header("Sec-Fetch-Site", "cross-site")
            .formParams("name", account.name(), "password", People.PASSWORD)
            .post("/dashboard/login");
    answer.then().statusCode(403);
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  void aScriptIsToldInItsOwnFormat() {
    given()
        .header("X-Requested-With", "fetch")
        .header("Sec-Fetch-Site", "cross-site")
        .put("/dashboard/anything")
        .then()
        .statusCode(403)
        .contentType("application/json")
        .body("fault", containsString("Open the page anew"));
  }

  private static RequestSpecification from(String session) {
    return given().redirects().follow(false).cookie(People.COOKIE, session);
  }
}
