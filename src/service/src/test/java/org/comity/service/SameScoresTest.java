package org.comity.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.junit.jupiter.api.Test;

/** All doors give the numbers that the library gives in process. */
@QuarkusTest
class SameScoresTest {

  private static final double PRECISION = 1e-6;
  private static final CommentClassifier LIBRARY = new CommentClassifier(Bundle.starter());

  @Inject Communities communities;

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

  @Test
  void throughTheDoorThatKeepsNothing() throws IOException {
    String place = "/api/v1/communities/" + community() + "/comments?store=false";
    for (String text : texts()) {
      same(text, post(place, Map.of("text", text)).getMap("scores"));
    }
  }

  /** Akismet's answers have no scores: those count that were kept with the decision. */
  @Test
  void throughAkismetsDoor() throws IOException {
    String community = community();
    for (String text : texts()) {
      given()
          .contentType("application/x-www-form-urlencoded; charset=UTF-8")
          .formParam("api_key", community)
          .formParam("blog", "https://news.example")
          .formParam("comment_content", text)
          .post("/1.1/comment-check")
          .then()
          .statusCode(200);
    }
    sameAreKept(community);
  }

  @Test
  void throughWalinesDoor() throws IOException {
    String community = community();
    int id = 0;
    for (String text : texts()) {
      Map<String, Object> comment = Map.of("objectId", ++id, "comment", text);
      post(
          "/waline/" + community,
          Map.of("type", "new_comment", "data", Map.of("comment", comment)));
    }
    sameAreKept(community);
  }

  private String community() {
    String name = "same-" + UUID.randomUUID();
    return communities.create(name, new CommunitySettings("Same", "en", false, null)).name();
  }

  private static void sameAreKept(String community) throws IOException {
    JsonPath answer =
        given()
            .get("/api/v1/communities/" + community + "/comments?limit=100")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> kept = answer.getList("items.text");
    assertThat(kept).containsExactlyInAnyOrderElementsOf(texts());
    for (int i = 0; i < kept.size(); i++) {
      same(kept.get(i), answer.getMap("items[" + i + "].assessment.scores"));
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
