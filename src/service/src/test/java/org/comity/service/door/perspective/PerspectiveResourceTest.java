package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PerspectiveResourceTest {

  private static final String PATH = "/v1alpha1/comments:analyze";
  private static final String CIVIL = "I disagree with the minister, but the numbers are right.";
  private static final String INSULT = "You are a pathetic idiot and a liar.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void answersInPerspectivesShape() throws IOException {
    JsonNode answer =
        MAPPER.readTree(analyze(request(INSULT)).then().statusCode(200).extract().asString());
    ObjectNode shape = answer.deepCopy();
    for (JsonNode scores : shape.get("attributeScores")) {
      double summary = blank(scores.get("summaryScore"));
      assertThat(summary).isBetween(0.0, 1.0);
      assertThat(blank(scores.get("spanScores").get(0).get("score"))).isEqualTo(summary);
    }
    assertThat(shape).isEqualTo(golden("response.json"));
  }

  @Test
  void scoresAnInsultAboveACivilSentence() {
    assertThat(toxicity(INSULT)).isGreaterThan(toxicity(CIVIL) + 0.3f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comments:analyze", "comments%3Aanalyze", "comments%3aanalyze"})
  void takesTheColonInAnySpelling(String method) {
    given()
        .urlEncodingEnabled(false)
        .body(request(CIVIL).toString())
        .post("/v1alpha1/" + method + "?key=AIza&alt=json&quotaUser=me&%24.xgafv=2")
        .then()
        .statusCode(200)
        .body("attributeScores", hasKey("TOXICITY"));
  }

  @Test
  void laysTheAnswerOutForPeopleIfAsked() {
    String pretty =
        given().body(request(CIVIL).toString()).post(PATH + "?prettyPrint=true").asString();
    assertThat(pretty).contains("\n  ");
    assertThat(analyze(request(CIVIL)).asString()).doesNotContain("\n");
  }

  @Test
  void answersUnderTheNamesThatWereAskedFor() {
    ObjectNode request = request(CIVIL);
    request.putObject("requestedAttributes").putObject("TOXICITY@6");
    ((ObjectNode) request.get("requestedAttributes")).putObject("TOXICITY_EXPERIMENTAL");
    analyze(request)
        .then()
        .statusCode(200)
        .body("attributeScores.keySet()", contains("TOXICITY@6", "TOXICITY_EXPERIMENTAL"));
  }

  @Test
  void leavesOutScoresBelowTheThreshold() {
    ObjectNode request = request(CIVIL);
    request.putObject("requestedAttributes").putObject("TOXICITY").put("scoreThreshold", 1.1);
    analyze(request).then().statusCode(200).body("attributeScores", not(hasKey("TOXICITY")));
  }

  @Test
  void givesTheScoresOfEverySentenceIfAsked() {
    String text = CIVIL + " " + INSULT;
    Response answer = analyze(request(text).put("spanAnnotations", true));
    String spans = "attributeScores.TOXICITY.spanScores";
    answer
        .then()
        .statusCode(200)
        .body(spans + ".size()", equalTo(2))
        .body(spans + "[0].begin", equalTo(0))
        .body(spans + "[1].end", equalTo(text.length()))
        .body(
            spans + "[1].score.value",
            greaterThan(answer.jsonPath().getFloat(spans + "[0].score.value")));
  }

  @Test
  void detectsTheLanguageIfNoneIsGiven() {
    ObjectNode request = request("كفى كذبا يا جبان، أنت عار على هذا البلد كله");
    request.remove("languages");
    analyze(request)
        .then()
        .statusCode(200)
        .body("languages", contains(startsWith("ar")))
        .body("detectedLanguages[0]", startsWith("ar"));
  }

  @Test
  void readsUnderscoredNamesAndIgnoresUnknownOnes() {
    ObjectNode request = request(CIVIL).put("client_token", "abc").put("brandNew", true);
    analyze(request).then().statusCode(200).body("clientToken", equalTo("abc"));
  }

  @Test
  void repeatsAClientTokenThatHoldsHalfACharacter() {
    String body = request(CIVIL).toString();
    given()
        .body(body.substring(0, body.length() - 1) + ",\"clientToken\":\"\\ud83d\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("$", hasKey("clientToken"));
  }

  @Test
  void countsWhatItScored() {
    analyze(request(CIVIL));
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("comity_comments_scored_total\\{door=\"perspective\"\\} [1-9]");
  }

  private static float toxicity(String text) {
    return analyze(request(text))
        .jsonPath()
        .getFloat("attributeScores.TOXICITY.summaryScore.value");
  }

  private static double blank(JsonNode score) {
    double value = score.get("value").doubleValue();
    ((ObjectNode) score).put("value", "number");
    return value;
  }

  private static Response analyze(ObjectNode request) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(request.toString())
        .post(PATH);
  }

  private static ObjectNode request(String text) {
    ObjectNode request = MAPPER.createObjectNode();
    request.putObject("comment").put("text", text);
    request.putObject("requestedAttributes").putObject("TOXICITY");
    request.putArray("languages").add("en");
    return request;
  }

  private static JsonNode golden(String name) throws IOException {
    try (InputStream in =
        PerspectiveResourceTest.class.getResourceAsStream("/golden/perspective/" + name)) {
      return MAPPER.readTree(Objects.requireNonNull(in, name));
    }
  }
}
