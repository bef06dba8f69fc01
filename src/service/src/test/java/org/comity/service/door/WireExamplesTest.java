package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the description of the API shows works. */
@QuarkusTest
class WireExamplesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "/v1alpha1/comments:analyze, insult",
    "/api/v1/score, two comments",
    "/v1/moderations, insult",
    "/discourse/classify, insult",
    "/discourse/api/v1/classify, insult",
  })
  void areAnsweredInTheShapeOfTheirResponses(String path, String name) throws IOException {
    JsonNode operation =
        MAPPER
            .readTree(given().accept("application/json").get("/q/openapi").asString())
            .at("/paths/" + path.replace("/", "~1") + "/post");
    JsonNode request = example(operation.get("requestBody"), name);
    JsonNode shown = example(operation.at("/responses/200"), name);
    String answer =
        given()
            .urlEncodingEnabled(false)
            .contentType("application/json")
            .body(request.toString())
            .post(path)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(MAPPER.readTree(answer).getNodeType()).isEqualTo(shown.getNodeType());
    assertThat(MAPPER.readTree(answer).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(shown::fieldNames);
  }

  private static JsonNode example(JsonNode body, String name) {
    JsonNode example = body.at("/content/application~1json/examples/" + name + "/value");
    assertThat(example.isContainerNode()).as(name).isTrue();
    return example;
  }
}
