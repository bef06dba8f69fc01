package org.comity.service.door.openai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.model.Bundle;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModerationResourceTest {

  private static final String CIVIL = "I disagree with the minister, but the numbers are right.";
  private static final String INSULT = "You are a pathetic idiot and a liar.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void answersInOpenAisShape() throws IOException {
    JsonNode shape = MAPPER.readTree(moderate(INSULT).extract().asString());
    assertThat(shape.get("id").textValue()).matches("modr-[0-9a-f]{32}");
    assertThat(shape.get("model").textValue()).isEqualTo(Bundle.starter().id());
    ((ObjectNode) shape).put("id", "text").put("model", "text");
    ObjectNode result = (ObjectNode) shape.at("/results/0");
    blankScores((ObjectNode) result.get("category_scores"));
    blankScores((ObjectNode) result.at("/comity/attributes"));
    try (InputStream in = getClass().getResourceAsStream("/golden/openai/response.json")) {
      assertThat(shape).isEqualTo(MAPPER.readTree(Objects.requireNonNull(in)));
    }
  }

  private static void blankScores(ObjectNode scores) {
    for (Map.Entry<String, JsonNode> score : List.copyOf(scores.properties())) {
      assertThat(score.getValue().doubleValue()).isBetween(0.0, 1.0);
      if (score.getValue().doubleValue() > 0) {
        scores.put(score.getKey(), "number");
      }
    }
  }

  @Test
  void flagsWhatReachesAHoldPointAndNothingElse() {
    moderate(List.of(INSULT, CIVIL))
        .body("results.flagged", is(List.of(true, false)))
        .body("results[1].categories.values()", everyItem(is(false)));
  }

  @Test
  void tellsItsScoresFromItsAttributes() {
    JsonPath answer = moderate(INSULT).extract().jsonPath();
    String attributes = "results[0].comity.attributes.";
    assertThat(answer.getDouble("results[0].category_scores.harassment"))
        .isEqualTo(
            Math.max(
                answer.getDouble(attributes + "TOXICITY"),
                answer.getDouble(attributes + "INSULT")));
    assertThat(answer.getDouble("results[0].category_scores.violence"))
        .isEqualTo(answer.getDouble(attributes + "THREAT"));
  }

  @Test
  void flagsWhatItCouldNotScoreAndSaysWhy() {
    moderate(List.of("", "?! ...", "Министры вчера вечером встретились.", "a ".repeat(10_241)))
        .body("results.flagged", everyItem(is(true)))
        .body(
            "results.comity.not_scored",
            is(List.of("EMPTY", "NOTHING_KNOWN", "LANGUAGE_NOT_SUPPORTED", "TOO_LONG")))
        .body("results[2].comity.language", is("ru"))
        .body("results.comity.not_judged", everyItem(hasSize(13)))
        .body("results[0].category_scores.values()", everyItem(is(0.0f)))
        .body("results[0].comity.attributes", is((Object) null));
  }

  @Test
  void takesPartsForOneInput() {
    Map<String, String> first = Map.of("type", "text", "text", CIVIL);
    Map<String, String> second = Map.of("type", "text", "text", INSULT);
    JsonPath parts = moderate(List.of(first, second)).extract().jsonPath();
    JsonPath joined = moderate(CIVIL + "\n" + INSULT).extract().jsonPath();
    assertThat(parts.getList("results")).isEqualTo(joined.getList("results")).hasSize(1);
  }

  @Test
  void keepsTheOrderOfALongList() {
    List<String> texts = new ArrayList<>(Collections.nCopies(999, CIVIL));
    texts.add(INSULT);
    moderate(texts)
        .body("results", hasSize(1000))
        .body("results[998].flagged", is(false))
        .body("results[999].flagged", is(true));
  }

  @Test
  void toleratesKeysAndModels() {
    given()
        .header("Authorization", "Bearer sk-any")
        .header("OpenAI-Organization", "org")
        .body(Map.of("model", "omni-moderation-latest", "input", CIVIL))
        .contentType("application/json")
        .post("/v1/moderations")
        .then()
        .statusCode(200)
        .body("model", not(is("omni-moderation-latest")));
  }

  @Test
  void countsWhatItScored() {
    moderate(CIVIL);
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("comity_comments_scored_total\\{door=\"openai\"\\} [1-9]");
  }

  private static ValidatableResponse moderate(Object input) {
    return given()
        .contentType("application/json")
        .body(Map.of("input", input))
        .post("/v1/moderations")
        .then()
        .statusCode(200);
  }
}
