package org.comity.service.door.rest.promotion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.scoring.Archives;
import org.comity.service.scoring.Champions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments come while bundles are promoted and rolled back. */
@QuarkusTest
class PromotionUnderLoadTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TEXT = "You are a stupid idiot and a liar.";
  private static final int PLATFORMS = 6;
  private static final int PROMOTIONS = 8;
  private static final int ANSWERS = 300;

  @Inject Communities communities;
  @Inject Champions champions;

  @TempDir private Path folder;

  /** One answer: which bundle it names, and whose scores it has. */
  private record Answer(int status, String bundle, double toxicity) {}

  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Double> expected = new ConcurrentHashMap<>();

  private static double toxicity(Bundle bundle) {
    Comment comment = Comment.of("1", TEXT).withLang("en");
    Scored scored = (Scored) new CommentClassifier(bundle).assess(comment);
    return scored.scores().of(Attribute.TOXICITY);
  }

  private String handIn(String path, Bundle bundle, Path own) throws Exception {
    given()
        .contentType("application/zip")
        .body(Archives.of(own))
        .put(path + "/bundles/" + bundle.id())
        .then()
        .statusCode(201);
    expected.put(bundle.id(), toxicity(bundle));
    return bundle.id();
  }

  @Test
  void noRequestFailsAndEachAnswerNamesTheBundleWhoseScoresItHas() throws Exception {
    String name = "test-" + UUID.randomUUID();
    assertThat(communities.create(name, new CommunitySettings("Test", "en", false, null)).name())
        .isEqualTo(name);
    String path = "/api/v1/communities/" + name;
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    List<String> bundles =
        List.of(
            handIn(path, Archives.learn(UUID.randomUUID().toString(), one), one),
            handIn(path, Archives.learnSurer(UUID.randomUUID().toString(), two), two));
    expected.put(champions.started().id(), toxicity(champions.started().bundle()));
    assertThat(expected.values()).as("the bundles can be told apart").doesNotHaveDuplicates();
    ExecutorService platforms = Executors.newFixedThreadPool(PLATFORMS);
    List<Future<List<Answer>>> sending = new ArrayList<>();
    for (int i = 0; i < PLATFORMS; i++) {
      String platform = "p" + i;
      sending.add(platforms.submit(() -> send(path, platform)));
    }
    for (int i = 0; i < PROMOTIONS || answered.get() < ANSWERS; i++) {
      post(
          path + "/promotions",
          Map.of("bundle", bundles.get(i % 2), "override", true, "reason", "Nothing to judge on."));
      if (i % 4 == 3) {
        post(path + "/promotions/rollback", Map.of());
      }
    }
    isOver.set(true);
    platforms.shutdown();
    List<Answer> answers = new ArrayList<>();
    for (Future<List<Answer>> sent : sending) {
      answers.addAll(sent.get());
    }
    assertThat(answers)
        .hasSizeGreaterThanOrEqualTo(ANSWERS)
        .allMatch(answer -> answer.status() / 100 == 2);
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.toxicity()).isEqualTo(expected.get(answer.bundle())));
    assertThat(answers.stream().map(Answer::bundle).distinct()).containsAll(bundles);
  }

  private static void post(String path, Map<String, Object> body) {
    given().contentType("application/json").body(body).post(path).then().statusCode(200);
  }

  private static URI address(String path) {
    return URI.create("http://localhost:" + RestAssured.port + path);
  }

  private List<Answer> send(String path, String platform) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; !isOver.get(); i++) {
      HttpRequest request =
          HttpRequest.newBuilder(address(path + "/comments/" + platform + "-" + i))
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(MAPPER.writeValueAsString(Map.of("text", TEXT))))
              .build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode body = MAPPER.readTree(response.body());
      answered.incrementAndGet();
      answers.add(
          new Answer(
              response.statusCode(),
              body.path("bundle").asText(),
              body.at("/scores/TOXICITY").asDouble()));
    }
    return answers;
  }
}
