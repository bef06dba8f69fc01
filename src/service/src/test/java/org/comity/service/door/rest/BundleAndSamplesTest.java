package org.comity.service.door.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.service.door.rest.problem.Problem;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BundleAndSamplesTest {

  @Test
  void saysWhatItScoresWith() {
    given()
        .get("/api/v1/bundle")
        .then()
        .statusCode(200)
        .body("id", not(blankOrNullString()))
        .body("attributes", hasItem("TOXICITY"))
        .body("languages", hasItem("en"))
        .body("thresholds[0].attribute", is("TOXICITY"))
        .body("thresholds[0].prior", allOf(greaterThan(0f), lessThan(1f)))
        .body("thresholds[0].hold.score", allOf(greaterThan(0f), lessThan(1f)))
        .body("thresholds[0].hold.false_positive_rate", lessThan(0.0501f))
        .body("thresholds[0]", hasKey("reject"));
  }

  @Test
  void listsEveryThreadOfTheRepository() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../training/threads"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jsonl"))
              .map(name -> name.substring(0, name.length() - ".jsonl".length()))
              .sorted()
              .toList();
      assertThat(given().get("/api/v1/samples").jsonPath().getList("items.id"))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void handsOutAThreadWithItsComments() {
    String id = given().get("/api/v1/samples").jsonPath().getString("items[0].id");
    int size = given().get("/api/v1/samples").jsonPath().getInt("items[0].comments");
    given()
        .get("/api/v1/samples/" + id)
        .then()
        .statusCode(200)
        .body("id", is(id))
        .body("comments.size()", is(size))
        .body("article.title", not(blankOrNullString()))
        .body("comments[0].text", not(blankOrNullString()));
  }

  @Test
  void saysWhereToLookForAThread() {
    given()
        .get("/api/v1/samples/none")
        .then()
        .statusCode(404)
        .contentType(Problem.JSON)
        .body("type", is("urn:comity:problem:no-such-thread"));
  }
}
