package org.comity.service.door.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Community;
import org.comity.service.door.FaultyBodies;
import org.comity.service.door.Golden;
import org.comity.service.door.Platforms;
import org.comity.service.scoring.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the database. Requests are signed by the reference library. */
abstract class HookContract {

  private static final List<JsonNode> CASES = Golden.cases("webhook/messages.json");
  private static final String FIRST = CASES.get(0).get("request").toString();
  private static final String EDIT = CASES.get(1).get("request").toString();

  @Inject Platforms platforms;

  private Community community;
  private String secret;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = platforms.makeWithPolicy();
    secret = platforms.secret(community, Door.WEBHOOK);
  }

  @Test
  void answersEveryMessage() throws Exception {
    for (JsonNode one : CASES) {
      Response answer = deliver(UUID.randomUUID().toString(), one.get("request").toString());
      assertThat(answer.statusCode()).as(one.get("when").asText()).isEqualTo(200);
      Golden.assertIs(answer.asString(), one.get("response"));
    }
    assertThat(platforms.kept(community))
        .extracting(StoredComment::externalId)
        .containsExactly("4712");
  }

  @Test
  void tellsTheDecisionAsTheNativeApiDoes() throws Exception {
    for (JsonNode one : CASES.subList(0, 3)) {
      String answer =
          deliver(UUID.randomUUID().toString(), one.get("request").toString()).asString();
      JsonNode decision = new ObjectMapper().readTree(answer).get("decision");
      String told =
          given()
              .get(
                  "/api/v1/communities/"
                      + community.name()
                      + "/decisions/"
                      + decision.get("id").asLong())
              .asString();
      assertThat(decision).isEqualTo(new ObjectMapper().readTree(told));
    }
  }

  @Test
  void keepsTheCommentWithItsPlace() throws Exception {
    deliver("m1", FIRST).then().statusCode(200);
    StoredComment kept = platforms.kept(community, "4711").orElseThrow();
    assertThat(kept.text()).isEqualTo("You are an idiot.");
    assertThat(kept.parentExternalId()).isEqualTo("4710");
    assertThat(kept.postedAt()).isEqualTo(Instant.parse("2026-03-13T15:11:00Z"));
    assertThat(kept.door()).isEqualTo("webhook");
    assertThat(kept.threadId()).isNotNull();
    assertThat(kept.authorId()).isNotNull();
  }

  @Test
  void givesTheScoresThatTheBatchDoorGives() throws Exception {
    Map<String, Object> batch =
        given()
            .contentType("application/json")
            .body("{\"comments\":[{\"text\":\"You are an idiot.\",\"lang\":\"en\"}]}")
            .post("/api/v1/score")
            .jsonPath()
            .getMap("assessments[0].scores");
    assertThat(deliver("m1", FIRST).jsonPath().<String, Object>getMap("decision.assessment.scores"))
        .isEqualTo(batch)
        .isNotEmpty();
  }

  @Test
  void answersARepetitionWithTheSameDecisionAndDoesNothing() throws Exception {
    String first = deliver("m1", FIRST).asString();
    deliver("m2", EDIT).then().statusCode(200);
    assertThat(deliver("m1", FIRST).asString()).isEqualTo(first);
    assertThat(platforms.decisions(community)).hasSize(2);
    assertThat(platforms.kept(community, "4711").orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void doesItOnceWhenTheSameMessageComesManyTimesAtOnce() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    Set<String> answers = new HashSet<>();
    try {
      List<Future<String>> sent =
          Stream.generate(() -> senders.submit(() -> deliver("m1", FIRST).asString()))
              .limit(16)
              .toList();
      for (Future<String> one : sent) {
        answers.add(one.get());
      }
    } finally {
      senders.shutdownNow();
    }
    assertThat(answers).hasSize(1);
    assertThat(platforms.decisions(community)).hasSize(1);
  }

  @Test
  void takesASignatureOfASecondSecret() throws Exception {
    String second = platforms.secret(community, Door.WEBHOOK);
    deliver("m1", FIRST).then().statusCode(200);
    secret = second;
    deliver("m2", EDIT).then().statusCode(200);
  }

  @Test
  void refusesWhatIsNotSignedNowAndSaysWhy() throws Exception {
    Instant now = Instant.now();
    refused(request("m1", now).body(FIRST).post(path()), "signature-missing")
        .body("detail", containsString("webhook-signature"));
    refused(given().body(FIRST).post(path()), "signature-missing")
        .body("detail", containsString("webhook-id"));
    refused(signed("m1", now, FIRST).body(EDIT).post(path()), "signature-wrong");
    Instant before = now.minusSeconds(330);
    refused(signed("m1", before, FIRST).body(FIRST).post(path()), "signature-stale");
    Instant ahead = now.plusSeconds(330);
    refused(signed("m1", ahead, FIRST).body(FIRST).post(path()), "signature-stale");
    refused(
        request("m1", now).header("webhook-signature", "v2,x").body(FIRST).post(path()),
        "signature-malformed");
    secret = platforms.secret(platforms.make(), Door.WEBHOOK);
    refused(deliver("m1", FIRST), "signature-wrong");
    assertThat(platforms.kept(community)).isEmpty();
  }

  @Test
  void bindsASignatureToItsMessageAndTime() throws Exception {
    Instant now = Instant.now();
    String signature = new Webhook(secret).sign("m1", now.getEpochSecond(), FIRST);
    for (RequestSpecification other :
        List.of(request("m2", now), request("m1", now.plusSeconds(1)))) {
      refused(
          other.header("webhook-signature", signature).body(FIRST).post(path()), "signature-wrong");
    }
    refused(
            given()
                .header("webhook-id", "m1")
                .header("webhook-signature", signature)
                .body(FIRST)
                .post(path()),
            "signature-missing")
        .body("detail", containsString("webhook-timestamp"));
    assertThat(platforms.kept(community)).isEmpty();
    request("m1", now).header("webhook-signature", signature).body(FIRST).post(path());
    String recorded =
        request("m1", now)
            .header("webhook-signature", signature)
            .body(FIRST)
            .post(path())
            .then()
            .statusCode(200)
            .extract()
            .path("decision.verdict");
    assertThat(recorded).isEqualTo("reject");
    assertThat(platforms.decisions(community)).hasSize(1);
  }

  static Stream<Arguments> faults() {
    return FaultyBodies.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesWhatItCannotRead(String what, byte[] body, int status, String word) {
    Community open = platforms.make();
    given()
        .contentType("application/json")
        .header("webhook-id", "m1")
        .body(body)
        .post("/hooks/" + open.name())
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status))
        .body("detail", containsString(word))
        .body("detail", not(containsString("secretword")));
    assertThat(platforms.kept(open)).isEmpty();
  }

  @Test
  void saysWhereMalformedJsonBreaks() throws Exception {
    deliver("m1", "{\n  \"type\": }")
        .then()
        .statusCode(400)
        .body("type", is("urn:comity:problem:malformed-body"))
        .body("line", is(2))
        .body("column", greaterThan(1));
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() throws Exception {
    unusable("{\"type\":\"comment.create\",\"data\":{}}", "type");
    unusable("{\"data\":{}}", "type");
    unusable("{\"type\":\"comment.created\"}", "data.id");
    unusable("{\"type\":\"comment.created\",\"data\":{\"id\":\"1\"}}", "data.text");
    unusable(
        "{\"type\":\"comment.created\",\"data\":{\"id\":\"1\",\"text\":\"x\",\"lang\":\"en ish\"}}",
        "data.lang");
    unusable("{\"type\":\"comment.deleted\",\"data\":{}}", "data.id");
    deliver("m9", "{\"type\":\"comment.created\",\"data\":{\"id\":7,\"text\":\"x\"}}")
        .then()
        .statusCode(400)
        .body("detail", containsString("data.id"));
  }

  @Test
  void keepsWhatADatabaseWouldRefuse() throws Exception {
    String odd =
        "{\"type\":\"comment.created\",\"timestamp\":\"+999999999-12-31T23:59:59Z\",\"data\":"
            + "{\"id\":\"1\",\"text\":\"Good\\u0000 point \\ud800.\",\"author\":{\"id\":\"u\","
            + "\"name\":\"S\\u0000\"}}}";
    String first = deliver("m1", odd).then().statusCode(200).extract().asString();
    assertThat(deliver("m2", odd).asString()).isEqualTo(first);
    assertThat(platforms.kept(community, "1").orElseThrow().text())
        .isEqualTo("Good\uFFFD point \uFFFD.");
  }

  @Test
  void needsAnIdEvenWhereNoSignatureIsNeeded() {
    Community open = platforms.make();
    given()
        .body(FIRST)
        .post("/hooks/" + open.name())
        .then()
        .statusCode(400)
        .body("detail", containsString("webhook-id"));
    given()
        .header("webhook-id", "m1")
        .body(FIRST)
        .post("/hooks/" + open.name())
        .then()
        .statusCode(200);
  }

  @Test
  void refusesInItsOwnFormatWhatDoesNotReachIt() {
    problem(given().get(path()), 405).body("detail", containsString("POST"));
    problem(given().post("/hooks"), 404);
    problem(given().body(FIRST).post("/hooks/nobody-has-this-name"), 404)
        .body("type", is("urn:comity:problem:no-such-community"));
  }

  private void unusable(String body, String field) throws WebhookSigningException {
    deliver(UUID.randomUUID().toString(), body)
        .then()
        .statusCode(422)
        .body("type", is("urn:comity:problem:unusable-field"))
        .body("detail", containsString(field));
  }

  private static ValidatableResponse refused(Response answer, String kind) {
    return problem(answer, 401).body("type", is("urn:comity:problem:" + kind));
  }

  private static ValidatableResponse problem(Response answer, int status) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status));
  }

  private Response deliver(String id, String body) throws WebhookSigningException {
    return signed(id, Instant.now(), body).body(body.getBytes(UTF_8)).post(path());
  }

  private RequestSpecification signed(String id, Instant at, String body)
      throws WebhookSigningException {
    return request(id, at)
        .header("webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body));
  }

  private static RequestSpecification request(String id, Instant at) {
    return given()
        .contentType("application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", at.getEpochSecond());
  }

  private String path() {
    return "/hooks/" + community.name();
  }
}
