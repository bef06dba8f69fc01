package org.comity.service.door.rest.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookResourceTest {

  @Inject Communities communities;

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private HttpServer receiver;
  private String base;

  private record Received(Map<String, List<String>> headers, String body) {}

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Map<String, List<String>> headers = new HashMap<>();
            exchange
                .getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(headers, new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    receiver.start();
    base = Site.make(communities).path("/webhooks");
  }

  @AfterEach
  void hangUp() {
    receiver.stop(0);
  }

  private String url() {
    return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
  }

  private static ValidatableResponse post(String path, String body) {
    return given().contentType("application/json").body(body).post(path).then();
  }

  private JsonPath create() {
    return post(base, "{\"url\":\"" + url() + "\"}").statusCode(201).extract().jsonPath();
  }

  @Test
  void showsTheSecretOnce() {
    String location =
        post(base, "{\"url\":\"" + url() + "\",\"events\":[\"decision.changed\"]}")
            .statusCode(201)
            .body("secret", startsWith("whsec_"))
            .body("events", contains("decision.changed"))
            .body("enabled", is(true))
            .extract()
            .header("Location");
    assertThat(location).contains(base + "/");
    given().get(location).then().statusCode(200).body("$", not(hasKey("secret")));
    given()
        .get(base)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].url", is(url()));
  }

  @Test
  void sendsATestThatTheReceiverCanVerify() throws Exception {
    JsonPath made = create();
    String id =
        post(base + "/" + made.getLong("id") + "/test", "")
            .statusCode(202)
            .extract()
            .path("message_id");
    Received message = received.poll(60, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    new Webhook(made.getString("secret"))
        .verify(message.body(), HttpHeaders.of(message.headers(), (name, value) -> true));
    assertThat(message.headers().get("webhook-id")).containsExactly(id);
    assertThat(message.body()).contains("\"type\":\"webhook.test\"");
  }

  @Test
  void listsMessagesPageByPage() {
    long id = create().getLong("id");
    for (int i = 0; i < 3; i++) {
      post(base + "/" + id + "/test", "").statusCode(202);
    }
    JsonPath first =
        given()
            .get(base + "/" + id + "/messages?limit=2")
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("items[0].payload.type", is("webhook.test"))
            .extract()
            .jsonPath();
    given()
        .urlEncodingEnabled(false)
        .get(first.getString("next"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", nullValue());
    given()
        .get(base + "/" + id + "/messages?state=dead")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void sendsAMessageAgain() throws Exception {
    long id = create().getLong("id");
    String message =
        post(base + "/" + id + "/test", "").statusCode(202).extract().path("message_id");
    assertThat(received.poll(60, TimeUnit.SECONDS)).isNotNull();
    // Until its delivery is noted it is pending, and a replay changes nothing.
    awaitDelivered(id);
    post(base + "/" + id + "/messages/" + message + "/replay", "").statusCode(202);
    Received again = received.poll(60, TimeUnit.SECONDS);
    assertThat(again).isNotNull();
    assertThat(again.headers().get("webhook-id")).containsExactly(message);
    post(base + "/" + id + "/replay", "").statusCode(202).body("replayed", is(0));
    problem(base + "/" + id + "/messages/msg_none/replay", "", 404, "no-such-message");
  }

  private void awaitDelivered(long id) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    int delivered = 0;
    while (delivered == 0 && System.nanoTime() < end) {
      delivered =
          given()
              .get(base + "/" + id + "/messages?state=delivered")
              .then()
              .extract()
              .jsonPath()
              .getList("items")
              .size();
    }
    assertThat(delivered).isEqualTo(1);
  }

  @Test
  void changesDisablesAndDeletes() {
    String path = base + "/" + create().getLong("id");
    given()
        .contentType("application/json")
        .body("{\"enabled\":false,\"events\":[\"model.promoted\"]}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("enabled", is(false))
        .body("disabled_reason", containsString("administrator"))
        .body("events", contains("model.promoted"))
        .body("url", is(url()));
    problem(path + "/test", "", 409, "webhook-disabled");
    problem(path + "/replay", "", 409, "webhook-disabled");
    problem(path + "/messages/msg_1/replay", "", 409, "webhook-disabled");
    given()
        .contentType("application/json")
        .body("{\"enabled\":true}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("enabled", is(true))
        .body("$", not(hasKey("disabled_at")));
    given().delete(path).then().statusCode(204);
    given().get(path).then().statusCode(404).body("type", is("urn:comity:problem:no-such-webhook"));
  }

  @Test
  void changesTheSecret() {
    JsonPath made = create();
    String path = base + "/" + made.getLong("id") + "/rotate";
    post(path, "{\"grace_seconds\":3600}")
        .statusCode(200)
        .body("secret", startsWith("whsec_"))
        .body("secret", not(equalTo(made.getString("secret"))))
        .body("$", hasKey("previous_secret_until"));
    problem(path, "{}", 422, "missing-field");
    problem(path, "{\"grace_seconds\":-1}", 422, "invalid-value");
    problem(path, "{\"grace_seconds\":2592001}", 422, "invalid-value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"ftp://203.0.113.5/\"}",
        "{\"url\":\"http://169.254.169.254/latest\"}",
        "{\"url\":\"http://203.0.113.5/\\ud800\"}",
        "{\"url\":\"http://203.0.113.5/\",\"events\":[\"webhook.test\"]}"
      })
  void refusesWhatCannotBeAWebhook(String body) {
    problem(base, body, 422, "invalid-value");
    given().get(base).then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":\" \"}",
        "{\"url\":\"http://203.0.113.5/\",\"events\":[]}",
        "{\"url\":\"http://203.0.113.5/\",\"events\":[null]}"
      })
  void saysWhatIsMissing(String body) {
    problem(base, body, 422, "missing-field");
    given().get(base).then().body("items", hasSize(0));
  }

  @Test
  void saysThatThereIsNoBody() {
    problem(base, "", 400, "empty-body");
  }

  private static void problem(String path, String body, int status, String kind) {
    Site.problem(given().contentType("application/json").body(body).post(path), status, kind);
  }

  @Test
  void makesOneThatIsDisabled() {
    post(base, "{\"url\":\"http://203.0.113.5/\",\"enabled\":false}")
        .statusCode(201)
        .body("enabled", is(false))
        .body("secret", startsWith("whsec_"));
  }

  @Test
  void refusesWhatItCannotReadOrFind() {
    post(base, "{\"url\":").statusCode(400).body("line", is(1));
    given().get(base + "/0").then().statusCode(404);
    given().get(base + "/none").then().statusCode(404);
    given().get("/api/v1/communities/no-such/webhooks").then().statusCode(404);
    String messages = base + "/" + create().getLong("id") + "/messages";
    given().get(messages + "?state=lost").then().statusCode(422);
    given().get(messages + "?limit=0").then().statusCode(422);
    given().get(messages + "?cursor=zzz").then().statusCode(422);
  }

  @Test
  void countsAttempts() throws Exception {
    long id = create().getLong("id");
    post(base + "/" + id + "/test", "").statusCode(202);
    assertThat(received.poll(60, TimeUnit.SECONDS)).isNotNull();
    awaitDelivered(id);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("comity_webhooks_attempts_total\\{outcome=\"delivered\"\\} [1-9]")
        .contains("comity_webhooks_messages{state=\"pending\"}")
        .contains("comity_webhooks_messages{state=\"dead\"}");
  }
}
