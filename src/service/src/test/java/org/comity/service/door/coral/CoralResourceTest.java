package org.comity.service.door.coral;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.comity.service.comment.CommentStatus;
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
class CoralResourceTest {

  private static final String SIGNATURE = "X-Coral-Signature";
  private static final List<JsonNode> CASES = Golden.cases("coral/moderation.json");
  private static final String CIVIL = pretty(CASES.get(0).get("request"));

  @Inject Platforms platforms;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community = platforms.makeWithPolicy();
  }

  @Test
  void answersAsCoralsContractSays() {
    for (JsonNode one : CASES) {
      Response answer = post(pretty(one.get("request")));
      assertThat(answer.statusCode()).as(one.get("when").asText()).isEqualTo(status(one));
      if (one.has("response")) {
        Golden.assertIs(answer.asString(), one.get("response"));
      } else {
        assertThat(answer.asString()).isEmpty();
      }
    }
    assertThat(platforms.kept(community)).hasSize(CASES.size());
  }

  @Test
  void keepsTheCommentAndAddsNothingForARepetition() {
    String request = pretty(CASES.get(1).get("request"));
    post(request).then().statusCode(200);
    post(request).then().statusCode(200).body("status", is("APPROVED"));
    assertThat(platforms.kept(community)).hasSize(1);
    assertThat(platforms.decisions(community)).hasSize(1);
    StoredComment kept = platforms.kept(community).get(0);
    assertThat(kept.text()).isEqualTo("The bargain is in today's print edition.");
    assertThat(kept.parentExternalId()).isEqualTo("p-1");
    assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(kept.door()).isEqualTo("coral");
    assertThat(kept.threadId()).isNotNull();
    assertThat(kept.authorId()).isNotNull();
  }

  @Test
  void tellsTheSameWordsOfOthersAndElsewhereApart() {
    for (String pointer : List.of("/author", "/story")) {
      ObjectNode other = CASES.get(0).get("request").deepCopy();
      ((ObjectNode) other.at(pointer)).put("id", "another");
      post(pretty(other)).then().statusCode(204);
    }
    ObjectNode reply = CASES.get(0).get("request").deepCopy();
    ((ObjectNode) reply.at("/comment")).put("parentID", "another");
    post(pretty(reply)).then().statusCode(204);
    post(CIVIL).then().statusCode(204);
    assertThat(platforms.kept(community)).hasSize(4);
  }

  @Test
  void takesASignatureOfEachActiveSecret() {
    String first = platforms.secret(community, Door.CORAL);
    String second = platforms.secret(community, Door.CORAL);
    signed(Platforms.sign(first, CIVIL.getBytes(UTF_8))).then().statusCode(204);
    signed(Platforms.sign(second, CIVIL.getBytes(UTF_8))).then().statusCode(204);
    String other = Platforms.sign("coral_of_somebody_else", CIVIL.getBytes(UTF_8));
    signed(other + "," + Platforms.sign(second, CIVIL.getBytes(UTF_8))).then().statusCode(204);
  }

  @Test
  void refusesWhatIsNotSignedAndKeepsNothingOfIt() {
    String secret = platforms.secret(community, Door.CORAL);
    post(CIVIL).then().statusCode(401).body("error", containsString(SIGNATURE));
    signed("sha256=nothing")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", is("Signature"))
        .body("error", containsString("hexadecimal"));
    signed(Platforms.sign(secret + "x", CIVIL.getBytes(UTF_8)))
        .then()
        .statusCode(401)
        .body("error", containsString("fits none"));
    signed(Platforms.sign(secret, (CIVIL + " ").getBytes(UTF_8))).then().statusCode(401);
    String elsewhere = platforms.secret(platforms.make(), Door.CORAL);
    signed(Platforms.sign(elsewhere, CIVIL.getBytes(UTF_8))).then().statusCode(401);
    assertThat(platforms.kept(community)).isEmpty();
  }

  @Test
  void saysWhatToDoWhereThereIsNoSecretAndTheRequestIsFromElsewhere() {
    request()
        .header("X-Forwarded-For", "203.0.113.7")
        .body(CIVIL)
        .post(path())
        .then()
        .statusCode(403)
        .body("error", containsString("ask an administrator to create one"));
    assertThat(platforms.kept(community)).isEmpty();
  }

  static Stream<Arguments> faults() {
    return FaultyBodies.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesWhatItCannotRead(String what, byte[] body, int status, String word) {
    post(CIVIL).then().statusCode(204);
    request()
        .body(body)
        .post(path())
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("error", containsString(word))
        .body("error", not(containsString("secretword")));
    assertThat(platforms.kept(community)).hasSize(1);
  }

  @Test
  void needsABody() {
    post("{\"action\":\"NEW\",\"comment\":{}}")
        .then()
        .statusCode(422)
        .body("error", containsString("comment.body"));
    post("{\"comment\":{\"body\":\"Good point.\"}}").then().statusCode(204);
  }

  @Test
  void refusesInItsOwnFormatWhatDoesNotReachIt() {
    given().get(path()).then().statusCode(405).body("error", containsString("POST"));
    given().post("/coral").then().statusCode(404).body("error", containsString("Nothing"));
    given().post(path() + "/x").then().statusCode(404).body("error", containsString("Nothing"));
    request()
        .body(CIVIL)
        .post("/coral/nobody-has-this-name")
        .then()
        .statusCode(404)
        .body("error", containsString("no community"));
  }

  private Response signed(String signature) {
    return request().header(SIGNATURE, signature).body(CIVIL).post(path());
  }

  private Response post(String body) {
    return request().body(body).post(path());
  }

  private static RequestSpecification request() {
    return given().contentType("application/json");
  }

  private String path() {
    return "/coral/" + community.name();
  }

  private static int status(JsonNode one) {
    return one.get("status").asInt();
  }

  /** As Coral writes it: with two spaces. */
  private static String pretty(JsonNode request) {
    return request.toPrettyString();
  }
}
