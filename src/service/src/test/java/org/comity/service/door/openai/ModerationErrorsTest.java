package org.comity.service.door.openai;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong, the answer is OpenAI's envelope and holds nothing of the text. */
@QuarkusTest
class ModerationErrorsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongWithTheInput() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/openai/errors.json")) {
      JsonNode cases = MAPPER.readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(cases.spliterator(), false)
          .map(one -> DynamicTest.dynamicTest(one.get("when").asText(), () -> check(one)));
    }
  }

  private static void check(JsonNode one) throws IOException {
    Response answer = send(one.get("request").toString().getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(MAPPER.readTree(answer.asString()).get("error")).isEqualTo(one.get("error"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "secretword",
        "{\"input\": \"secretword",
        "{\"input\": \"secretword\", \"input\": \"secretword\"}",
        "{\"model\": [\"secretword\"]}"
      })
  void answersMalformedJsonInTheEnvelope(String body) {
    error(send(body.getBytes(UTF_8)), 400, "invalid_json");
  }

  @Test
  void refusesOtherEncodings() {
    error(send("{\"input\": \"secretword\"}".getBytes(UTF_16)), 400, "invalid_json")
        .body("error.message", containsString("UTF-8"));
  }

  @Test
  void refusesTooManyTexts() throws IOException {
    Map<String, Object> request = Map.of("input", Collections.nCopies(1001, "secretword"));
    error(send(MAPPER.writeValueAsBytes(request)), 400, "array_above_max_length")
        .body("error.param", is("input"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    error(send(new byte[2 * 1024 * 1024 + 1]), 413, "request_too_large")
        .body("error.message", containsString("2097152"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/chat/completions, 404, unknown_url",
    "GET, /v1, 404, unknown_url",
    "GET, /v1/moderations, 405, method_not_supported",
  })
  void knowsOnlyModerations(String method, String path, int status, String code) {
    error(given().request(method, path), status, code);
  }

  private static ValidatableResponse error(Response response, int status, String code) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("error.type", is("invalid_request_error"))
        .body("error.code", is(code))
        .body(not(containsString("secret")));
  }

  private static Response send(byte[] body) {
    return given().contentType("application/json").body(body).post("/v1/moderations");
  }
}
