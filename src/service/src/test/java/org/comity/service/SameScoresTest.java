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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.junit.jupiter.api.Test;

/** Both doors give the numbers that the library gives in process. */
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
        given()
            .contentType("application/json")
            .body(Map.of("comments", texts.stream().map(text -> Map.of("text", text)).toList()))
            .post("/api/v1/score")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Number> scores = answer.getMap("assessments[" + i + "].scores");
      for (Attribute attribute : inProcess(texts.get(i)).scores().attributes()) {
        assertThat(number(scores, attribute.name()))
            .isCloseTo(inProcess(texts.get(i)).scores().of(attribute), within(PRECISION));
      }
    }
  }

  @Test
  void throughThePerspectiveDoor() throws IOException {
    for (String text : texts()) {
      JsonPath answer =
          given()
              .contentType("application/json")
              .body(
                  Map.of(
                      "comment", Map.of("text", text),
                      "requestedAttributes", Map.of("TOXICITY", Map.of())))
              .post("/v1alpha1/comments:analyze")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(answer.getDouble("attributeScores.TOXICITY.summaryScore.value"))
          .isCloseTo(inProcess(text).scores().of(Attribute.TOXICITY), within(PRECISION));
    }
  }

  private static double number(Map<String, Number> scores, String name) {
    Number score = scores.get(name);
    assertThat(score).as(name).isNotNull();
    return score == null ? Double.NaN : score.doubleValue();
  }
}
