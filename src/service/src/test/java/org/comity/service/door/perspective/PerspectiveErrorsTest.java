package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error of the wire contract, byte for byte but for the layout. */
@QuarkusTest
class PerspectiveErrorsTest {

  private static final String KIND = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> answersAsPerspectiveDid() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/perspective/errors.json")) {
      JsonNode cases = MAPPER.readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(cases.spliterator(), false)
          .map(one -> DynamicTest.dynamicTest(one.get("when").asText(), () -> check(one)));
    }
  }

  private static void check(JsonNode one) throws IOException {
    Response answer = analyze(one.get("request").toString());
    assertThat(answer.statusCode()).isEqualTo(400);
    ObjectNode detail = MAPPER.createObjectNode().put("@type", KIND);
    detail.setAll((ObjectNode) one.get("details"));
    ObjectNode expected = MAPPER.createObjectNode();
    expected
        .putObject("error")
        .put("code", 400)
        .put("message", one.get("message").asText())
        .put("status", "INVALID_ARGUMENT")
        .putArray("details")
        .add(detail);
    assertThat(MAPPER.readTree(answer.asString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "secretword",
        "{\"comment\": {\"text\": \"secretword",
        "{\"comment\": {\"text\": [\"secretword\"]}}",
        "{\"comment\": \"secretword\"}",
        "{\"comment\": {\"text\": 12}}",
        "{\"requestedAttributes\": [\"secretword\"]}"
      })
  void answersMalformedJsonWithTheEnvelopeAndNotItsText(String body) {
    analyze(body)
        .then()
        .statusCode(400)
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body("error.details[0].errorType", equalTo("INVALID_REQUEST"))
        .body(not(containsString("secret")));
  }

  @Test
  void countsTheLimitInBytes() {
    analyze(sized("a", 20_481)).then().body(errorType(), equalTo("COMMENT_TOO_LONG"));
    analyze(sized("ب", 10_241)).then().body(errorType(), equalTo("COMMENT_TOO_LONG"));
    analyze(sized("a ", 10_240)).then().body(errorType(), not(equalTo("COMMENT_TOO_LONG")));
  }

  @Test
  void dropsAttributesOfAnUnsupportedLanguageIfAllowed() {
    analyze(
            "{\"comment\":{\"text\":\"I disagree with the minister.\"},\"languages\":[\"xx\"],"
                + "\"requestedAttributes\":{\"TOXICITY\":{}},\"dropUnsupportedAttributes\":true}")
        .then()
        .statusCode(200)
        .body("attributeScores", equalTo(Map.of()));
  }

  private static String errorType() {
    return "error.details[0].errorType";
  }

  private static String sized(String unit, int times) {
    return "{\"comment\":{\"text\":\""
        + unit.repeat(times)
        + "\"},\"requestedAttributes\":{\"TOXICITY\":{}}}";
  }

  private static Response analyze(String body) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(body)
        .post("/v1alpha1/comments:analyze");
  }
}
