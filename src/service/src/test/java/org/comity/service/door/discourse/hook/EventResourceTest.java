package org.comity.service.door.discourse.hook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

@QuarkusTest
class EventResourceTest {

  private static final List<JsonNode> CASES = Golden.cases("discourse/events.json");
  private static final String CIVIL = CASES.get(1).get("request").toString();

  @Inject Platforms platforms;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = platforms.makeWithPolicy();
  }

  @Test
  void answersEveryEvent() {
    for (JsonNode one : CASES) {
      Response answer = post(one.get("event").asText(), one.get("request").toString());
      assertThat(answer.statusCode()).as(one.get("when").asText()).isEqualTo(200);
      Golden.assertIs(answer.asString(), one.get("response"));
    }
    assertThat(platforms.kept(community))
        .extracting(StoredComment::externalId)
        .containsExactlyInAnyOrder("1001", "1003");
  }

  @Test
  void keepsThePostUnderItsIdWithTopicAndParent() {
    post("post_created", CIVIL).then().statusCode(200);
    StoredComment kept = platforms.kept(community, "1001").orElseThrow();
    assertThat(kept.text()).isEqualTo("Thank you, that was a helpful article.");
    assertThat(kept.parentExternalId()).isEqualTo("55#1");
    assertThat(kept.postedAt()).isEqualTo(Instant.parse("2026-03-13T15:11:00Z"));
    assertThat(kept.door()).isEqualTo("discourse");
    assertThat(kept.threadId()).isNotNull();
    assertThat(kept.authorId()).isNotNull();
  }

  @Test
  void readsAForm() {
    String form = "payload=" + URLEncoder.encode(CIVIL, UTF_8) + "&other=1";
    request("post_created")
        .contentType("application/x-www-form-urlencoded")
        .body(form)
        .post(path())
        .then()
        .statusCode(200)
        .body("decision.verdict", is("approve"));
    assertThat(platforms.kept(community, "1001").orElseThrow().text())
        .isEqualTo("Thank you, that was a helpful article.");
    request("post_created")
        .contentType("application/x-www-form-urlencoded")
        .body("payload=%ZZ")
        .post(path())
        .then()
        .statusCode(400);
  }

  @Test
  void readsTheJsonThatDiscourseCallsAForm() {
    String secret = platforms.secret(community, Door.DISCOURSE);
    for (String said : List.of("application/x-www-form-urlencoded", "text/plain")) {
      given()
          .contentType(said)
          .header("X-Discourse-Event", "post_created")
          .header(DiscourseHeaders.SIGNATURE, Platforms.sign(secret, CIVIL.getBytes(UTF_8)))
          .body(CIVIL)
          .post(path())
          .then()
          .statusCode(200)
          .body("decision.verdict", is("approve"));
    }
    assertThat(platforms.kept(community)).hasSize(1);
    assertThat(platforms.decisions(community)).hasSize(1);
  }

  @Test
  void leavesTheClassifiersTheirOwnErrors() {
    given().post("/discourse/hook").then().statusCode(404).body("error_type", is("NotFound"));
    given().get("/discourse/classify").then().statusCode(405).body("error", notNullValue());
  }

  @Test
  void doesNothingTwiceForOneEvent() {
    Response first = sameEvent("4711", CIVIL);
    Response again = sameEvent("4711", CASES.get(4).get("request").toString());
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(platforms.decisions(community)).hasSize(1);
    assertThat(sameEvent("4712", CIVIL).asString()).isEqualTo(first.asString());
    assertThat(platforms.decisions(community)).hasSize(1);
  }

  @Test
  void checksTheSignature() {
    String first = platforms.secret(community, Door.DISCOURSE);
    String second = platforms.secret(community, Door.DISCOURSE);
    post("post_created", CIVIL)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", is("Signature"))
        .body("error_type", is("signature_missing"))
        .body("errors[0]", containsString("X-Discourse-Event-Signature"));
    signed(Platforms.sign(first + "x", CIVIL.getBytes(UTF_8)))
        .then()
        .statusCode(401)
        .body("error_type", is("signature_wrong"));
    assertThat(platforms.kept(community)).isEmpty();
    signed(Platforms.sign(first, CIVIL.getBytes(UTF_8))).then().statusCode(200);
    signed(Platforms.sign(second, CIVIL.getBytes(UTF_8))).then().statusCode(200);
  }

  static Stream<Arguments> faults() {
    return FaultyBodies.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesWhatItCannotRead(String what, byte[] body, int status, String word) {
    post("post_created", CIVIL).then().statusCode(200);
    request("post_created")
        .body(body)
        .post(path())
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("errors[0]", containsString(word))
        .body("errors[0]", not(containsString("secretword")));
    assertThat(platforms.kept(community)).hasSize(1);
  }

  @Test
  void needsAnIdAndWords() {
    post("post_created", "{\"post\":{\"raw\":\"Good point.\"}}")
        .then()
        .statusCode(422)
        .body("errors[0]", containsString("post.id"));
    post("post_created", "{\"post\":{\"id\":1}}")
        .then()
        .statusCode(422)
        .body("errors[0]", containsString("post.raw"));
    post("post_destroyed", "{}").then().statusCode(422);
  }

  @Test
  void refusesInItsOwnFormatWhatDoesNotReachIt() {
    given().get(path()).then().statusCode(405).body("errors[0]", containsString("POST"));
    given().post("/discourse/hooks").then().statusCode(404).body("error_type", is("not_found"));
    request("ping")
        .body("{\"ping\":\"OK\"}")
        .post("/discourse/hooks/nobody-has-this-name")
        .then()
        .statusCode(404)
        .body("error_type", is("no_such_community"));
  }

  private Response sameEvent(String id, String body) {
    return given()
        .contentType("application/json")
        .header("X-Discourse-Event", "post_created")
        .header("X-Discourse-Event-Id", id)
        .body(body)
        .post(path());
  }

  private Response signed(String signature) {
    return request("post_created")
        .header(DiscourseHeaders.SIGNATURE, signature)
        .body(CIVIL)
        .post(path());
  }

  private Response post(String event, String body) {
    return request(event).body(body).post(path());
  }

  private static RequestSpecification request(String event) {
    return given()
        .contentType("application/json")
        .header("X-Discourse-Instance", "https://forum.example")
        .header("X-Discourse-Event-Type", event.replaceAll("_.*", ""))
        .header("X-Discourse-Event", event)
        .header("X-Discourse-Event-Id", UUID.randomUUID().toString());
  }

  private String path() {
    return "/discourse/hooks/" + community.name();
  }
}
