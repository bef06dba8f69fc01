package org.comity.service.door.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.service.door.rest.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScoreResourceTest {

  private static final String CIVIL = "I disagree with the minister, but the numbers are right.";
  private static final String INSULT = "You are a pathetic idiot and a liar.";

  @Test
  void scoresAnInsultAboveACivilSentenceAndMarksWords() {
    JsonPath answer =
        score(Map.of("comments", List.of(comment("a", INSULT), comment("b", CIVIL))))
            .then()
            .statusCode(200)
            .body("bundle", notNullValue())
            .extract()
            .jsonPath();
    assertThat(answer.getList("assessments.id")).containsExactly("a", "b");
    assertThat(answer.getFloat("assessments[0].scores.TOXICITY"))
        .isGreaterThan(answer.getFloat("assessments[1].scores.TOXICITY") + 0.3f);
    assertThat(answer.getString("assessments[0].language")).isEqualTo("en");
    assertThat(answer.getInt("assessments[0].spans[0].begin")).isNotNegative();
    assertThat(answer.getInt("assessments[0].spans[0].end")).isLessThanOrEqualTo(INSULT.length());
    assertThat(answer.getMap("assessments[0].spans[0]"))
        .containsOnlyKeys("begin", "end", "attribute", "contribution");
  }

  @Test
  void saysWhyACommentHasNoScores() {
    Response answer = score(Map.of("comments", List.of(comment("e", "  "), comment("f", ""))));
    assertThat(answer.jsonPath().getList("assessments"))
        .isEqualTo(
            List.of(
                Map.of("id", "e", "not_scored", "EMPTY"),
                Map.of("id", "f", "not_scored", "EMPTY")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 9, 1000})
  void keepsTheOrderOfABatchOfAnySize(int size) {
    List<String> ids = IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
    List<Object> comments = new ArrayList<>();
    ids.forEach(id -> comments.add(comment(id, CIVIL + " " + id)));
    score(Map.of("comments", comments)).then().statusCode(200).body("assessments.id", equalTo(ids));
  }

  @Test
  void answersWithTheAttributesThatWereAskedFor() {
    score(Map.of("comments", List.of(comment("a", INSULT)), "attributes", List.of("TOXICITY")))
        .then()
        .statusCode(200)
        .body("assessments[0].scores.keySet()", equalTo(Set.of("TOXICITY")))
        .body("assessments[0].spans.attribute", everyItem(is("TOXICITY")));
  }

  @Test
  void explainsEveryScoreIfAsked() {
    score(Map.of("comments", List.of(comment("a", INSULT)), "explain", true))
        .then()
        .statusCode(200)
        .body("assessments[0].explanations[0]", hasKey("raw_score"))
        .body("assessments[0].explanations[0].contributions.size()", greaterThan(3));
    score(Map.of("comments", List.of(comment("a", INSULT))))
        .then()
        .body("assessments[0]", not(hasKey("explanations")));
  }

  @Test
  void scoresLongComments() {
    List<Object> comments = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      comments.add(comment("c" + i, CIVIL.repeat(150)));
    }
    score(Map.of("comments", comments)).then().statusCode(200).body("assessments.size()", is(6));
  }

  @Test
  void refusesTooManyComments() {
    List<Object> comments = new ArrayList<>();
    IntStream.range(0, 1001).forEach(i -> comments.add(comment("c" + i, "x")));
    problem(score(Map.of("comments", comments)), 422, "too-many-comments")
        .body("detail", containsString("1001"));
  }

  @Test
  void explainsOnlyAFewAtOnce() {
    List<Object> comments = new ArrayList<>();
    IntStream.range(0, 21).forEach(i -> comments.add(comment("c" + i, "x")));
    problem(score(Map.of("comments", comments, "explain", true)), 422, "too-many-explained");
  }

  @Test
  void refusesALargeBodyBeforeReadingIt() {
    String body = "{\"comments\":[{\"text\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}]}";
    problem(send(body), 413, "body-too-large").body("detail", containsString("2097152"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "secretword",
        "{\"comments\": [{\"text\": secretword}]}",
        "[1]",
        "{\"comments\":[{\"text\":5}]}",
        "{\"comments\":[]} secretword"
      })
  void saysWhereJsonBreaksAndNotWhatItSays(String body) {
    problem(send(body), 400, "malformed-json")
        .body("line", is(1))
        .body("column", greaterThan(0))
        .body(not(containsString("secretword")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"comments\":[null]}", "{\"comments\":[{\"id\":\"a\"}]}"})
  void saysWhatIsMissing(String body) {
    problem(send(body), 422, "missing-field").body("detail", containsString("comments"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null"})
  void saysThatThereIsNoBody(String body) {
    problem(send(body), 400, "empty-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"secretword\"", "5"})
  void saysThatABodyIsAnObject(String body) {
    problem(send(body), 400, "malformed-json")
        .body("detail", containsString("must be an object"))
        .body(not(containsString("secretword")));
  }

  @Test
  void namesTheFieldThatItDoesNotKnow() {
    problem(send("{\"comments\":[{\"text\":\"a\",\"language\":\"en\"}]}"), 422, "unknown-field")
        .body("detail", containsString("comments[0].language "));
  }

  @Test
  void namesTheCommentWithoutAText() {
    problem(send("{\"comments\":[{\"text\":\"a\"},{\"id\":\"b\"}]}"), 422, "missing-field")
        .body("detail", containsString("comments[1].text"));
  }

  @Test
  void namesTheAttributesThatItKnows() {
    problem(
            score(Map.of("comments", List.of(), "attributes", List.of("NICENESS"))),
            422,
            "unknown-attribute")
        .body("detail", containsString("TOXICITY"));
  }

  private static ValidatableResponse problem(Response response, int status, String kind) {
    return response
        .then()
        .statusCode(status)
        .contentType(Problem.JSON)
        .body("status", is(status))
        .body("type", is("urn:comity:problem:" + kind))
        .body("title", notNullValue());
  }

  private static Map<String, Object> comment(String id, String text) {
    return Map.of("id", id, "text", text, "article", Map.of("title", "Water"));
  }

  private static Response score(Map<String, Object> request) {
    return given().contentType("application/json").body(request).post("/api/v1/score");
  }

  private static Response send(String body) {
    return given().contentType("application/json").body(body).post("/api/v1/score");
  }
}
