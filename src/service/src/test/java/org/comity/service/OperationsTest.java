package org.comity.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** What those see who run the service. */
@QuarkusTest
class OperationsTest {

  @Test
  void isReadyWithTheNameOfTheBundle() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", is("UP"))
        .body("checks[0].name", is("model"))
        .body("checks[0].data.bundle", notNullValue())
        .body("checks[0].data", not(hasKey("prior")));
    given().get("/q/health/live").then().statusCode(200).body("status", is("UP"));
  }

  @Test
  void describesItsApi() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/v1alpha1/comments:analyze"))
        .body("paths", hasKey("/api/v1/score"))
        .body("paths", hasKey("/api/v1/bundle"))
        .body("paths", hasKey("/v1/moderations"))
        .body("paths", hasKey("/discourse/classify"))
        .body("paths", not(hasKey("/")))
        .body(
            "paths.'/api/v1/score'.post.requestBody.content.'application/json'.examples",
            notNullValue())
        .body("components.schemas.CommentAssessment.properties", hasKey("not_scored"))
        .body("components.schemas.ActingPoint.properties", hasKey("false_positive_rate"));
    given().get("/q/swagger-ui/").then().statusCode(200);
  }

  @Test
  void countsByDoorAndCauseAndNeverByIdOrText() {
    score("{\"comments\":[{\"id\":\"secretid\",\"text\":\"secretword\"},{\"text\":\"\"}]}");
    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics)
        .containsPattern(
            "comity_comments_not_scored_total\\{cause=\"empty\",door=\"rest\"\\} [1-9]")
        .containsPattern("comity_scoring_seconds_count\\{door=\"rest\"\\} [1-9]")
        .doesNotContain("secret");
  }

  @Test
  void logsNothingOfAComment() {
    List<String> lines = new ArrayList<>();
    Handler handler = recordingInto(lines);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      score("{\"comments\":[{\"id\":\"a\",\"text\":\"secretword\"}]}");
      score("{\"comments\":[{\"text\":\"secretword}]}");
      given().body("{\"comment\":{\"text\":\"secretword\"").post("/v1alpha1/comments:analyze");
      given().body("{\"input\":\"secretword\"}").post("/v1/moderations");
      given().body("{\"inputs\":\"secretword").post("/discourse/classify");
      Logger.getLogger("canary").log(Level.INFO, "{0}", "recorded");
    } finally {
      root.removeHandler(handler);
    }
    assertThat(lines).anyMatch(line -> line.contains("recorded"));
    assertThat(lines).noneMatch(line -> line.contains("secretword"));
  }

  private static void score(String body) {
    given().contentType("application/json").body(body).post("/api/v1/score");
  }

  private static Handler recordingInto(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        // With the parameters and the whole stack trace, as a log file would have them.
        lines.add(new SimpleFormatter().format(entry));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
