package org.comity.service.door.discourse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClassifyResourceTest {

  private static final String CIVIL = "I disagree with the minister, but the numbers are right.";
  private static final String INSULT = "You are a pathetic idiot and a liar.";

  @Test
  void labelsATextLikeliestFirst() {
    JsonPath answer = classify(Map.of("inputs", INSULT, "truncate", true)).jsonPath();
    assertThat(answer.getList("label"))
        .containsExactlyInAnyOrder(
            "toxicity",
            "severe_toxicity",
            "insult",
            "identity_attack",
            "threat",
            "profanity",
            "incivility");
    assertThat(answer.getList("score", Double.class))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(score -> score >= 0 && score <= 1);
    assertThat(score(answer, "", "toxicity")).isGreaterThan(0.8);
  }

  @Test
  void answersAListWithLists() {
    JsonPath answer = classify(Map.of("inputs", List.of(CIVIL, INSULT))).jsonPath();
    assertThat(answer.getList("")).hasSize(2);
    assertThat(score(answer, "[1].", "toxicity")).isGreaterThan(score(answer, "[0].", "toxicity"));
    assertThat(classify(Map.of("inputs", List.of())).jsonPath().getList("")).isEmpty();
    List<String> many = Collections.nCopies(1000, CIVIL);
    assertThat(classify(Map.of("inputs", many)).jsonPath().getList("")).hasSize(1000);
  }

  @Test
  void saysWhatItCouldNotScoreInsteadOfCallingItClean() {
    for (String text : List.of(" ", "?! ...", "a ".repeat(10_241))) {
      JsonPath answer = classify(Map.of("inputs", text)).jsonPath();
      assertThat(answer.getList("")).isEqualTo(List.of(Map.of("label", "not_scored", "score", 1f)));
    }
  }

  @Test
  void scoresTheBeginningOfALongTextIfAllowed() {
    String text = INSULT + " Why is that? ".repeat(2_000) + "كفى كذبا يا جبان".repeat(1_000);
    JsonPath answer = classify(Map.of("inputs", text, "truncate", true)).jsonPath();
    assertThat(answer.getList("label")).contains("toxicity");
    assertThat(new ForumText("ب".repeat(20_000), true).toComment().text()).hasSize(10_240);
    assertThat(new ForumText("a" + "ب".repeat(20_000), true).toComment().text()).hasSize(10_240);
    assertThat(new ForumText("a".repeat(20_480), true).toComment().text()).hasSize(20_480);
  }

  @Test
  void answersTheFormerToxicityServiceOnAScaleOfAHundred() {
    Response answer = toxicity(Map.of("model", "unbiased", "content", INSULT));
    answer.then().statusCode(200).header(ClassifyResource.NOT_JUDGED, is("sexual_explicit"));
    Map<String, Number> labels = answer.jsonPath().getMap("");
    assertThat(labels.keySet())
        .containsExactly(
            "toxicity",
            "severe_toxicity",
            "obscene",
            "identity_attack",
            "insult",
            "threat",
            "sexual_explicit");
    JsonPath same = classify(Map.of("inputs", INSULT)).jsonPath();
    assertThat(answer.jsonPath().getDouble("toxicity") / 100)
        .isCloseTo(score(same, "", "toxicity"), within(1e-6));
    assertThat(answer.jsonPath().getDouble("obscene") / 100)
        .isCloseTo(score(same, "", "profanity"), within(1e-6));
    assertThat(answer.jsonPath().getDouble("sexual_explicit")).isZero();
  }

  @Test
  void doesNotCallAPostCleanThatItCouldNotScore() {
    toxicity(Map.of("content", " "))
        .then()
        .statusCode(422)
        .body("error", containsString("EMPTY"))
        .body("error_type", is("NotScored"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "classify        | 422 | {}                                | inputs is required",
        "classify        | 422 | {\"inputs\":7}                    | inputs is required",
        "classify        | 422 | {\"inputs\":[\"secretword\",7]}   | inputs[1] is not a text",
        "classify        | 422 | {\"inputs\":[[\"secretword\"]]}   | inputs[0] is not a text",
        "classify        | 400 | {\"inputs\":\"secretword          | not valid JSON",
        "api/v1/classify | 422 | {\"model\":\"any\"}               | content is required",
        "api/v1/classify | 400 | {\"content\":[\"secretword\"]}    | The value of content",
        "api/v1/classify | 400 | {\"content\":\"\",\"content\":\"secretword\"} | twice",
      })
  void saysWhatIsWrong(String path, int status, String body, String message) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/discourse/" + path)
        .then()
        .statusCode(status)
        .body("error", containsString(message))
        .body("error_type", is("Validation"))
        .body(not(containsString("secret")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classify", "api/v1/classify"})
  void limitsBodies(String path) {
    byte[] body = new byte[2 * 1024 * 1024 + 1];
    given()
        .contentType("application/json")
        .body(body)
        .post("/discourse/" + path)
        .then()
        .statusCode(413)
        .body("error", containsString("2097152"));
  }

  @Test
  void limitsTheNumberOfTexts() {
    given()
        .contentType("application/json")
        .body(Map.of("inputs", Collections.nCopies(1001, "a")))
        .post("/discourse/classify")
        .then()
        .statusCode(422)
        .body("error", containsString("1000 texts"));
  }

  @Test
  void knowsNothingElse() {
    given().post("/discourse/webhook").then().statusCode(404).body("error_type", is("NotFound"));
    given().get("/discourse/classify").then().statusCode(405).header("Allow", "POST");
  }

  @Test
  void countsWhatItScored() {
    classify(Map.of("inputs", List.of(CIVIL))).then().body("[0].score", everyItem(not(is(0f))));
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("comity_comments_scored_total\\{door=\"discourse\"\\} [1-9]");
  }

  private static double score(JsonPath answer, String place, String label) {
    return answer.getDouble(place + "find { it.label == '" + label + "' }.score");
  }

  private static Response classify(Map<String, Object> request) {
    Response answer = post("/discourse/classify", request);
    answer.then().statusCode(200).contentType("application/json");
    return answer;
  }

  private static Response toxicity(Map<String, Object> request) {
    return post("/discourse/api/v1/classify", request);
  }

  private static Response post(String path, Map<String, Object> request) {
    return given()
        .header("X-API-KEY", "any")
        .header("Authorization", "Bearer any")
        .contentType("application/json")
        .body(request)
        .post(path);
  }
}
