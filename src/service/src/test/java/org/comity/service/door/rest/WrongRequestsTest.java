package org.comity.service.door.rest;

import static io.restassured.RestAssured.given;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all resources say to requests that miss them. */
@QuarkusTest
class WrongRequestsTest {

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE | /policies/1              | GET
          PUT    | /comments                | GET, POST
          POST   | /comments/1              | DELETE, GET, PUT
          POST   | /secrets/1               | DELETE, GET
          POST   | /audit                   | GET
          DELETE | ''                       | GET, PATCH
          GET    | /appeals/1/resolve       | POST
          DELETE | /webhooks/1/messages     | GET
          """)
  void nameTheMethodsThatAreAnswered(String method, String path, String allowed) {
    problem(given().request(method, site.path(path)), 405, "other-method")
        .header("Allow", is(allowed))
        .body("detail", containsString(allowed));
    given()
        .options(site.path(path))
        .then()
        .statusCode(204)
        .header("Allow", is(allowed))
        .body(emptyString());
  }

  @Test
  void nameTheMethodsOutsideOfCommunitiesToo() {
    problem(given().put("/api/v1/keys"), 405, "other-method").header("Allow", is("GET, POST"));
    problem(given().get("/api/v1/score"), 405, "other-method").header("Allow", is("POST"));
    problem(given().post("/api/v1/audit"), 405, "other-method").header("Allow", is("GET"));
    problem(given().delete("/api/v1/bundle"), 405, "other-method").header("Allow", is("GET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/",
        "/api/v1/none",
        "/api/v1/communities/default/none",
        "/api/v1/communities/default/policies/1/2",
        "/api/v1/keys/1/none"
      })
  void sayThatNothingIsThere(String path) {
    problem(given().get(path), 404, "not-found");
    problem(given().post(path), 404, "not-found");
    problem(given().options(path), 404, "not-found");
  }

  @Test
  void haveNoUseForACursorOfAnotherList() {
    site.put("1", CIVIL, "w1");
    site.put("2", CIVIL, "w1");
    String next = site.get("/comments?limit=1").jsonPath().getString("next");
    String cursor = next.substring(next.indexOf("cursor="));
    site.get("/comments?" + cursor).then().statusCode(200).body("items", hasSize(1));
    for (String list : new String[] {"/decisions", "/threads", "/audit", "/policies"}) {
      problem(site.get(list + "?" + cursor), 422, "invalid-value")
          .body("detail", containsString("cursor"));
    }
    problem(given().get(Site.make(communities).path("/comments?" + cursor)), 422, "invalid-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/policies", "/secrets", "/webhooks", "/comments/1/decisions"})
  void pageSmallListsToo(String list) {
    site.put("1", CIVIL);
    site.get(list + "?limit=200").then().statusCode(200).body("next", is((Object) null));
    problem(site.get(list + "?limit=0"), 422, "invalid-value");
    problem(site.get(list + "?limit=201"), 422, "invalid-value");
    problem(site.get(list + "?cursor=x"), 422, "invalid-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "", " "})
  void nameNothingThatNoPathCouldName(String id) {
    problem(site.post("/comments", Map.of("id", id, "text", CIVIL)), 422, "invalid-value")
        .body("detail", containsString("id must be neither empty"));
    problem(
            site.post("/comments", Map.of("id", "1", "text", CIVIL, "thread_id", id)),
            422,
            "invalid-value")
        .body("detail", containsString("thread_id must be neither"));
    problem(
            site.post("/comments", Map.of("id", "1", "text", CIVIL, "author", Map.of("id", id))),
            422,
            "invalid-value")
        .body("detail", containsString("author.id must be neither"));
    site.get("/comments").then().body("items", hasSize(0));
  }

  @Test
  void areToldTheNameOfAFieldThatIsNotKnown() {
    problem(site.put("1", Map.of("text", CIVIL, "thread", "a")), 422, "unknown-field")
        .body("detail", containsString("There is no field thread at line 1"));
    problem(site.get("/comments/1"), 404, "no-such-comment");
  }

  @Test
  void areToldThatCompressedBodiesAreNotRead() {
    problem(
            given()
                .contentType("application/json")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})
                .put(site.path("/comments/1")),
            400,
            "malformed-json")
        .body("detail", containsString("not compressed"));
  }
}
