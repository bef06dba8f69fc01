package org.comity.service.door.rest.secret;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.Platforms;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretResourceTest {

  private static final String BODY = "{\"comment\":{\"body\":\"Thank you, a good article.\"}}";

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void showsASecretOnce() {
    site.get("/secrets").then().statusCode(200).body("items", empty());
    String first = make(Map.of("door", "coral")).getString("secret");
    JsonPath second = make(Map.of("door", "Webhook"));
    site.get("/secrets/" + second.getInt("id"))
        .then()
        .statusCode(200)
        .body("door", is("webhook"))
        .body("$", not(hasKey("secret")));
    problem(site.get("/secrets/999999999"), 404, "no-such-secret");
    assertThat(second.getString("secret")).startsWith("whsec_");
    site.get("/secrets")
        .then()
        .statusCode(200)
        .body("items.door", equalTo(List.of("webhook", "coral")))
        .body("items[0].id", is(second.getInt("id")))
        .body("items[0].created_by", is("open"))
        .body("items[0].created_at", notNullValue())
        .body("items[0]", not(hasKey("secret")))
        .body("items[0]", not(hasKey("retired_at")))
        .body(not(containsString(first)))
        .body(not(containsString(second.getString("secret"))));
  }

  @Test
  void changesASecretWithoutAGap() {
    JsonPath old = make(Map.of("door", "coral", "secret", "prefix_0123456789"));
    assertThat(old.getString("secret")).isEqualTo("prefix_0123456789");
    coral("prefix_0123456789", 204);
    JsonPath fresh = make(Map.of("door", "coral"));
    coral("prefix_0123456789", 204);
    coral(fresh.getString("secret"), 204);

    retire(old, 204);
    retire(old, 204);
    coral("prefix_0123456789", 401);
    coral(fresh.getString("secret"), 204);
    site.get("/secrets")
        .then()
        .body("items[0]", not(hasKey("retired_at")))
        .body("items[1].retired_at", notNullValue());

    retire(fresh, 204);
    coral(fresh.getString("secret"), 403);
  }

  @Test
  void makesSecretsThatTheSendersLibrariesTake() throws Exception {
    String webhook = make(Map.of("door", "webhook")).getString("secret");
    String message =
        "{\"type\":\"comment.created\",\"data\":{\"id\":\"1\",\"text\":\"Good point.\"}}";
    long now = Instant.now().getEpochSecond();
    given()
        .header("webhook-id", "m1")
        .header("webhook-timestamp", now)
        .header("webhook-signature", new Webhook(webhook).sign("m1", now, message))
        .body(message.getBytes(UTF_8))
        .post("/hooks/" + site.community().name())
        .then()
        .statusCode(200);
    String discourse = make(Map.of("door", "discourse")).getString("secret");
    String ping = "{\"ping\":\"OK\"}";
    given()
        .header("X-Discourse-Event-Signature", Platforms.sign(discourse, ping.getBytes(UTF_8)))
        .body(ping)
        .post("/discourse/hooks/" + site.community().name())
        .then()
        .statusCode(200)
        .body("pong", is("OK"));
  }

  @Test
  void writesDownWhoDidWhat() {
    JsonPath made = make(Map.of("door", "discourse"));
    retire(made, 204);
    retire(made, 204);
    site.get("/audit")
        .then()
        .body(
            "items.action", equalTo(List.of("secret.retire", "secret.create", "community.create")))
        .body("items[0].subject", is("signing secret " + made.getInt("id")))
        .body(not(containsString(made.getString("secret"))));
  }

  @Test
  void saysWhatIsWrong() {
    problem(site.post("/secrets", Map.of()), 422, "missing-field")
        .body("detail", containsString("door"));
    problem(site.post("/secrets", Map.of("door", "rest")), 422, "invalid-value")
        .body("detail", containsString("coral, discourse, webhook"));
    problem(site.post("/secrets", Map.of("door", "coral", "secret", "short")), 422, "invalid-value")
        .body("detail", containsString("12 to 500"));
    problem(
            site.post("/secrets", Map.of("door", "webhook", "secret", "prefix_0123456789")),
            422,
            "invalid-value")
        .body("detail", containsString("whsec_"))
        .body("detail", not(containsString("prefix_0123456789")));
    problem(site.post("/secrets", "{\"door\":"), 400, "malformed-json");
    site.get("/secrets").then().body("items", empty());
    problem(site.delete("/secrets/999999"), 404, "no-such-secret");
    problem(site.delete("/secrets/x"), 404, "no-such-secret");
    problem(given().get("/api/v1/communities/none/secrets"), 404, "no-such-community");
    JsonPath others = make(Map.of("door", "coral"));
    problem(
        Site.make(communities).delete("/secrets/" + others.getInt("id")), 404, "no-such-secret");
    coral(others.getString("secret"), 204);
  }

  private JsonPath make(Map<String, Object> order) {
    return site.post("/secrets", order).then().statusCode(201).extract().jsonPath();
  }

  private void retire(JsonPath secret, int status) {
    site.delete("/secrets/" + secret.getInt("id")).then().statusCode(status);
  }

  private void coral(String secret, int status) {
    given()
        .header("X-Coral-Signature", Platforms.sign(secret, BODY.getBytes(UTF_8)))
        .body(BODY)
        .post("/coral/" + site.community().name())
        .then()
        .statusCode(status);
  }
}
