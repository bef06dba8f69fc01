package org.comity.service.door.rest.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.service.key.ApiKey;
import org.comity.service.key.IssuedKey;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithKeys.class)
class KeyResourceWithKeysTest {

  private static final String DEFAULT = "/api/v1/communities/default";

  @Inject Keys keys;

  private String admin = "";

  @BeforeEach
  void makeAnAdministrator() {
    admin = issue(null, Scope.ADMIN).secret();
  }

  @Test
  void asksForAKeyEverywhere() {
    List<String> open = new ArrayList<>();
    Map<String, Map<String, Object>> paths =
        RestAssured.given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
    paths.forEach(
        (path, operations) -> {
          if (path.startsWith("/api/v1/")
              && !path.startsWith("/api/v1/bundle")
              && !path.startsWith("/api/v1/samples")) {
            operations.keySet().stream()
                .filter(method -> method.matches("get|put|post|patch|delete"))
                .filter(method -> status(method, path) != 401)
                .forEach(method -> open.add(method + " " + path));
          }
        });
    assertThat(paths.keySet())
        .filteredOn(path -> path.startsWith(DEFAULT.substring(0, 19)))
        .hasSizeGreaterThan(20);
    assertThat(open).isEmpty();
  }

  private static int status(String method, String path) {
    return RestAssured.given()
        .contentType("application/json")
        .body("{}")
        .request(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[a-z]+}", "1"))
        .statusCode();
  }

  @Test
  void saysHowAKeyIsSent() {
    problem(RestAssured.get(DEFAULT + "/comments"), 401, "key-needed")
        .header("WWW-Authenticate", "Bearer")
        .body("detail", containsString("Authorization"));
    problem(with("comity-wrong").get(DEFAULT + "/comments"), 401, "bad-key");
    String moderate = issue(null, Scope.MODERATE).secret();
    RestAssured.given()
        .header("X-API-Key", moderate)
        .get(DEFAULT + "/comments")
        .then()
        .statusCode(200);
  }

  @Test
  void asksForTheScope() {
    String submit = issue(null, Scope.SUBMIT).secret();
    with(submit)
        .contentType("application/json")
        .body(Map.of("text", CIVIL))
        .put(DEFAULT + "/comments/1")
        .then()
        .statusCode(201);
    problem(with(submit).get(DEFAULT + "/comments/1"), 403, "not-allowed")
        .body("detail", containsString("moderate"));
    problem(with(submit).get("/api/v1/keys"), 403, "not-allowed");
    problem(with(submit).delete(DEFAULT + "/authors/x"), 403, "not-allowed");
    String moderate = issue(null, Scope.MODERATE).secret();
    with(moderate)
        .contentType("application/json")
        .body(Map.of("verdict", "hold", "reason", "OTHER"))
        .post(DEFAULT + "/comments/1/decisions")
        .then()
        .statusCode(200)
        .body("decided_by", startsWith("key:"));
  }

  @Test
  void keepsCommunitiesApart() {
    String name = "own-" + UUID.randomUUID();
    with(admin)
        .contentType("application/json")
        .body(Map.of("name", name, "title", "Own"))
        .post("/api/v1/communities")
        .then()
        .statusCode(201);
    JsonPath made =
        create(
                admin,
                Map.of("name", "own", "scopes", List.of("admin", "moderate"), "community", name))
            .then()
            .statusCode(201)
            .body("community", is(name))
            .extract()
            .jsonPath();
    String own = made.getString("secret");
    with(own).get("/api/v1/communities").then().body("items.name", equalTo(List.of(name)));
    with(own).get("/api/v1/communities/" + name + "/comments").then().statusCode(200);
    problem(with(own).get(DEFAULT + "/comments"), 403, "not-allowed");
    problem(with(own).get("/api/v1/communities/none/comments"), 403, "not-allowed");
    problem(with(admin).get("/api/v1/communities/none"), 404, "no-such-community");
    with(own).get("/api/v1/keys").then().body("items.name", equalTo(List.of("own")));
    problem(create(own, Map.of("name", "x", "scopes", List.of("score"))), 403, "not-allowed");
    problem(with(own).delete("/api/v1/keys/1"), 404, "no-such-key");
    problem(with(own).get("/api/v1/keys/1"), 404, "no-such-key");
    problem(with(own).get("/api/v1/audit"), 403, "not-allowed");
    problem(
        with(own)
            .contentType("application/json")
            .body(Map.of("name", "more", "title", "More"))
            .post("/api/v1/communities"),
        403,
        "not-allowed");
  }

  @Test
  void countsRequests() {
    String slow =
        create(admin, Map.of("name", "slow", "scopes", List.of("moderate"), "per_minute", 1))
            .jsonPath()
            .getString("secret");
    with(slow).get(DEFAULT + "/comments").then().statusCode(200);
    Response refused = with(slow).get(DEFAULT + "/comments");
    problem(refused, 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
  }

  @Test
  void showsASecretOnce() {
    JsonPath made =
        create(admin, Map.of("name", "shown", "scopes", List.of("label", "score"))).jsonPath();
    assertThat(made.getString("secret")).startsWith(made.getString("prefix"));
    assertThat(made.getList("scopes")).isEqualTo(List.of("score", "label"));
    with(admin)
        .get("/api/v1/keys")
        .then()
        .body("items.name", hasItem("shown"))
        .body("items[0]", not(hasKey("secret")))
        .body(not(containsString(made.getString("secret"))));
    with(admin)
        .get("/api/v1/keys/" + made.getInt("id"))
        .then()
        .statusCode(200)
        .body("name", is("shown"))
        .body("$", not(hasKey("secret")));
  }

  @Test
  void rotatesAndRevokes() {
    IssuedKey key = issue(null, Scope.MODERATE);
    String rotated = rotate(key.key(), 60).then().statusCode(200).extract().path("secret");
    with(key.secret()).get(DEFAULT + "/comments").then().statusCode(200);
    with(rotated).get(DEFAULT + "/comments").then().statusCode(200);
    String again = rotate(key.key(), 0).path("secret");
    problem(with(rotated).get(DEFAULT + "/comments"), 401, "bad-key");
    problem(rotate(key.key(), -1), 422, "invalid-value");

    with(admin).delete("/api/v1/keys/" + key.key().id()).then().statusCode(204);
    with(admin).delete("/api/v1/keys/" + key.key().id()).then().statusCode(204);
    problem(with(again).get(DEFAULT + "/comments"), 401, "bad-key");
    problem(rotate(key.key(), 0), 409, "revoked-key");
    problem(with(admin).delete("/api/v1/keys/999999"), 404, "no-such-key");
  }

  @Test
  void showsWhatWasDoneToKeysThatOpenAll() {
    Response made = create(admin, Map.of("name", "noted", "scopes", List.of("score")));
    int id = made.then().statusCode(201).extract().path("id");
    made.then().header("Location", endsWith("/api/v1/keys/" + id));
    with(admin)
        .get("/api/v1/audit?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].action", is("key.create"))
        .body("items[0].subject", is("key " + id))
        .body("items[0]", not(hasKey("community")))
        .body("next", startsWith("/api/v1/audit?limit=1&cursor="));
    problem(with(issue(null, Scope.MODERATE).secret()).get("/api/v1/audit"), 403, "not-allowed");
  }

  @Test
  void keepsTheLastKeyThatCanMakeOthers() {
    long last = issue(null, Scope.ADMIN).key().id();
    List<ApiKey> others =
        keys.all().stream()
            .filter(key -> key.id() != last && key.scopes().contains(Scope.ADMIN))
            .toList();
    others.forEach(key -> keys.revoke(key, "test"));
    admin = rotated(last);
    problem(with(admin).delete("/api/v1/keys/" + last), 409, "last-admin-key");
    issue(null, Scope.ADMIN);
    with(admin).delete("/api/v1/keys/" + last).then().statusCode(204);
  }

  private String rotated(long id) {
    return keys.rotate(keys.byId(id).orElseThrow(), Duration.ZERO, "test").secret();
  }

  @Test
  void saysWhatIsWrong() {
    problem(create(admin, Map.of("scopes", List.of("score"))), 422, "missing-field");
    problem(create(admin, Map.of("name", "x")), 422, "missing-field");
    problem(create(admin, Map.of("name", "x", "scopes", List.of())), 422, "missing-field");
    problem(create(admin, Map.of("name", "x", "scopes", List.of("all"))), 422, "invalid-value");
    problem(order("per_minute", 0), 422, "invalid-value");
    problem(order("expires_at", "2020-01-01T00:00:00Z"), 422, "invalid-value");
    problem(order("expires_at", "tomorrow"), 400, "malformed-json");
    problem(order("community", "none"), 422, "invalid-value");
  }

  private Response order(String field, Object value) {
    Map<String, Object> order = new HashMap<>();
    order.put("name", "x");
    order.put("scopes", List.of("score"));
    order.put(field, value);
    return create(admin, order);
  }

  private Response rotate(ApiKey key, int grace) {
    return with(admin)
        .contentType("application/json")
        .body(Map.of("grace_seconds", grace))
        .post("/api/v1/keys/" + key.id() + "/rotate");
  }

  private static Response create(String secret, Map<String, Object> order) {
    return with(secret).contentType("application/json").body(order).post("/api/v1/keys");
  }

  private IssuedKey issue(@Nullable Long community, Scope... scopes) {
    return keys.create(new KeyRequest(community, "test", Set.of(scopes), 6_000, null), "test");
  }

  private static RequestSpecification with(String secret) {
    return secret.isEmpty()
        ? RestAssured.given()
        : RestAssured.given().header("Authorization", "Bearer " + secret);
  }
}
