package org.comity.service.door.rest.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommunityResourceTest {

  private final String name = "made-" + UUID.randomUUID();

  @Test
  void makesShowsAndChangesACommunity() {
    create(Map.of("name", name, "title", "Sports", "language", "ar-LB", "retention_days", 30))
        .then()
        .statusCode(201)
        .header("Location", endsWith("/communities/" + name))
        .body("language", is("ar-LB"))
        .body("keeps_scored", is(false))
        .body("retention_days", is(30));
    assertThat(names("200")).contains("default", name);

    change("{\"title\":\"Sport\",\"keeps_scored\":true}")
        .then()
        .statusCode(200)
        .body("title", is("Sport"))
        .body("keeps_scored", is(true))
        .body("retention_days", is(30));
    change("{\"retention_days\":null}").then().body("retention_days", is((Object) null));
    RestAssured.get("/api/v1/communities/" + name)
        .then()
        .body("title", is("Sport"))
        .body("retention_days", is((Object) null));
    RestAssured.get("/api/v1/communities/" + name + "/audit")
        .then()
        .body(
            "items.action",
            equalTo(List.of("community.change", "community.change", "community.create")))
        .body("items.details[0]", is("retention_days 30 to null"))
        .body("items.details[1]", is("title, keeps_scored false to true"))
        .body("items[0].actor", is("open"))
        .body("items[0].community", is(name));
    change("{}").then().statusCode(200);
    change("{\"title\":\"Sport\"}").then().statusCode(200);
    RestAssured.get("/api/v1/communities/" + name + "/audit").then().body("items.size()", is(3));
  }

  @Test
  void takesALanguageThatTheModelReads() {
    problem(create(Map.of("name", name, "title", "X", "language", "xx")), 422, "invalid-value")
        .body("detail", containsString("(ar, en)"));
    problem(create(Map.of("name", name, "title", "X", "language", "fr")), 422, "invalid-value");
    create(Map.of("name", name, "title", "X", "language", "en-gb"))
        .then()
        .statusCode(201)
        .body("language", is("en-GB"));
    problem(change("{\"language\":\"de\"}"), 422, "invalid-value");
  }

  @Test
  void listsFromACursorOn() {
    create(Map.of("name", name, "title", "X"));
    create(Map.of("name", name + "-2", "title", "X"));
    assertThat(RestAssured.get("/api/v1/communities?limit=1").jsonPath().getList("items.name"))
        .isEqualTo(List.of("default"));
    assertThat(names("3"))
        .startsWith("default")
        .containsSubsequence(name, name + "-2")
        .doesNotHaveDuplicates();
  }

  /** Of all pages. */
  private static List<String> names(String limit) {
    JsonPath page = RestAssured.get("/api/v1/communities?limit=" + limit).jsonPath();
    List<String> names = new ArrayList<>(page.getList("items.name"));
    while (page.getString("next") != null) {
      page = RestAssured.get(page.getString("next")).jsonPath();
      names.addAll(page.getList("items.name"));
    }
    return names;
  }

  @Test
  void saysWhatIsWrong() {
    problem(create(Map.of("title", "No name")), 422, "missing-field");
    problem(create(Map.of("name", "no spaces", "title", "X")), 422, "invalid-value");
    problem(create(Map.of("name", name)), 422, "missing-field")
        .body("detail", containsString("title"));
    problem(create(Map.of("name", name, "title", "x".repeat(201))), 422, "invalid-value");
    problem(
        create(Map.of("name", name, "title", "X", "language", "no_tag!")), 422, "invalid-value");
    problem(create(Map.of("name", name, "title", "X", "retention_days", 0)), 422, null);
    problem(create(Map.of("name", name, "title", "X", "retention_days", "1")), 422, null);
    problem(create(Map.of("name", name, "title", "X", "retention_days", 1.5)), 422, null);
    problem(
            create(Map.of("name", name, "title", "X", "retention_days", 999_999_999_999L)),
            422,
            null)
        .body("detail", containsString("from 1 to 36500"));
    problem(change("{\"retention_day\":30}"), 404, "no-such-community");
    problem(create(Map.of("name", "default", "title", "Again")), 409, "name-taken");
    problem(RestAssured.get("/api/v1/communities/" + name), 404, "no-such-community");
    problem(change("{\"title\":\"X\"}"), 404, "no-such-community");
    create(Map.of("name", name, "title", "X"));
    problem(change("{\"name\":\"other\"}"), 422, "invalid-value");
    problem(change("{\"title\":5}"), 400, "malformed-json");
    problem(change("{\"retention_day\":30}"), 422, "unknown-field")
        .body("detail", containsString("retention_day "));
  }

  private static Response create(Map<String, Object> order) {
    return Site.json(order).post("/api/v1/communities");
  }

  private Response change(String patch) {
    return RestAssured.given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/communities/" + name);
  }
}
