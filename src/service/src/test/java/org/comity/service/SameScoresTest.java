package org.comity.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.junit.jupiter.api.Test;

/** All doors give the numbers that the library gives in process. */
@QuarkusTest
class SameScoresTest {

  private static final double PRECISION = 1e-6;
  private static final CommentClassifier LIBRARY = new CommentClassifier(Bundle.starter());

  /** The first comments of every sample thread. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "..", "training", "threads"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readAllLines(file).subList(0, 2)) {
          texts.add(JsonPath.from(line).getString("text"));
        }
      }
    }
    return texts;
  }

  private static Scored inProcess(String text) {
    return (Scored) LIBRARY.assess(Comment.of("same", text));
  }

  @Test
  void throughTheBatchDoor() throws IOException {
    List<String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(50);
    JsonPath answer =
        post(
            "/api/v1/score",
            Map.of("comments", texts.stream().map(text -> Map.of("text", text)).toList()));
    for (int i = 0; i < texts.size(); i++) {
      same(texts.get(i), answer.getMap("assessments[" + i + "].scores"));
    }
  }

  @Test
  void throughThePerspectiveDoor() throws IOException {
    for (String text : texts()) {
      JsonPath answer =
          post(
              "/v1alpha1/comments:analyze",
              Map.of(
                  "comment", Map.of("text", text),
                  "requestedAttributes", Map.of("TOXICITY", Map.of())));
      assertThat(answer.getDouble("attributeScores.TOXICITY.summaryScore.value"))
          .isCloseTo(inProcess(text).scores().of(Attribute.TOXICITY), within(PRECISION));
    }
  }

  @Test
  void throughTheOpenAiDoor() throws IOException {
    List<String> texts = texts();
    JsonPath answer = post("/v1/moderations", Map.of("input", texts));
    for (int i = 0; i < texts.size(); i++) {
      same(texts.get(i), answer.getMap("results[" + i + "].comity.attributes"));
    }
  }

  @Test
  void throughTheDiscourseDoor() throws IOException {
    List<String> texts = texts();
    JsonPath answer = post("/discourse/classify", Map.of("inputs", texts));
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Number> scores = new HashMap<>();
      for (Map<String, Object> one : answer.<Map<String, Object>>getList("[" + i + "]")) {
        scores.put(
            String.valueOf(one.get("label")).toUpperCase(Locale.ROOT), (Number) one.get("score"));
      }
      same(texts.get(i), scores);
    }
  }

  private static void same(String text, Map<String, Number> scores) {
    Scored expected = inProcess(text);
    assertThat(scores).hasSameSizeAs(expected.scores().attributes());
    for (Attribute attribute : expected.scores().attributes()) {
      assertThat(number(scores, attribute.name()))
          .isCloseTo(expected.scores().of(attribute), within(PRECISION));
    }
  }

  private static JsonPath post(String path, Map<String, Object> body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static double number(Map<String, Number> scores, String name) {
    Number score = scores.get(name);
    assertThat(score).as(name).isNotNull();
    return score == null ? Double.NaN : score.doubleValue();
  }
}
