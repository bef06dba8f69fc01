package org.comity.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Objects;
import org.comity.CommentClassifier;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.score.Assessment.Scored;
import org.comity.score.Priors;
import org.junit.jupiter.api.Test;

/** A service that has been told what is in its comments. */
@QuarkusTest
@TestProfile(PriorTest.Site.class)
class PriorTest {

  private static final String PRIOR = "TOXICITY=0.05,INSULT=0.03";
  private static final Bundle LIBRARY = Bundle.starter().at(Priors.parse(PRIOR));

  /** With the setting, as an operator sets it. */
  public static final class Site implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("comity.prior", PRIOR);
    }
  }

  @Test
  void statesThresholdsForTheSite() {
    JsonPath bundle = given().get("/api/v1/bundle").jsonPath();
    Thresholds toxicity =
        Objects.requireNonNull(LIBRARY.manifest().attributes().get(0).recommended());
    assertThat(bundle.getString("thresholds[0].attribute")).isEqualTo("TOXICITY");
    assertThat(bundle.getDouble("thresholds[0].prior")).isCloseTo(0.05, within(1e-6));
    assertThat(bundle.getDouble("thresholds[0].hold.score"))
        .isCloseTo(toxicity.hold().score(), within(1e-6));
    assertThat(bundle.getDouble("thresholds[0].hold.precision"))
        .isCloseTo(toxicity.hold().precision(), within(1e-6));
  }

  @Test
  void scoresForTheSiteThroughBothDoors() {
    String text = "Only an idiot would believe that liar.";
    double expected =
        ((Scored) new CommentClassifier(LIBRARY).assess(Comment.of("1", text)))
            .scores()
            .of(Attribute.TOXICITY);
    double plain =
        ((Scored) new CommentClassifier(Bundle.starter()).assess(Comment.of("1", text)))
            .scores()
            .of(Attribute.TOXICITY);
    assertThat(expected).isLessThan(plain);
    assertThat(
            given()
                .contentType("application/json")
                .body("{\"comments\":[{\"text\":\"" + text + "\"}]}")
                .post("/api/v1/score")
                .jsonPath()
                .getDouble("assessments[0].scores.TOXICITY"))
        .isCloseTo(expected, within(1e-6));
    assertThat(
            given()
                .contentType("application/json")
                .body(
                    "{\"comment\":{\"text\":\""
                        + text
                        + "\"},\"requestedAttributes\":{\"TOXICITY\":{}}}")
                .post("/v1alpha1/comments:analyze")
                .jsonPath()
                .getDouble("attributeScores.TOXICITY.summaryScore.value"))
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void saysWhatMixItIsFor() {
    given().get("/q/health/ready").then().body("checks[0].data.prior", is(PRIOR));
    assertThat(given().get("/").asString())
        .contains("where so many comments are positive: TOXICITY 5%, INSULT 3%.");
  }
}
