package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong, the answer is Google's envelope and holds nothing of the comment. */
@QuarkusTest
class PerspectiveRefusalsTest {

  private static final String REQUEST =
      "{\"comment\":{\"text\":\"secretw\u00F6rd\"},\"requestedAttributes\":{\"TOXICITY\":{}}}";

  @ParameterizedTest
  @CsvSource({
    "GET, /v1alpha1",
    "GET, /v1alpha1/",
    "POST, /v1alpha1/comments",
    "POST, /v1alpha1/comments:list",
    "DELETE, /v1alpha1/a/b/c",
    "GET, /$discovery",
    "GET, /%24discovery/apis",
    "POST, /v1alpha1/comments:suggest"
  })
  void knowsNoOtherPath(String method, String path) {
    envelope(given().urlEncodingEnabled(false).request(method, path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1alpha1/comments:analyze, POST", "PUT, /v1alpha1/comments%3Aanalyze, POST",
    "POST, /$discovery/rest, GET", "DELETE, /%24discovery/rest, GET"
  })
  void namesTheMethodThatIsAnswered(String method, String path, String right) {
    envelope(given().urlEncodingEnabled(false).request(method, path), 405, "UNIMPLEMENTED")
        .header("Allow", right)
        .body("error.message", containsString(right));
  }

  @Test
  void knowsNoOtherVersionOfTheDiscoveryDocument() {
    envelope(
        given().urlEncodingEnabled(false).get("/$discovery/rest?version=v2"), 404, "NOT_FOUND");
  }

  @Test
  void leavesPathsOfOthersAlone() {
    given().get("/v1alpha10").then().statusCode(404).body(not(containsString("NOT_FOUND")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "nonsense", "text/xml"})
  void takesABodyOfAnyTypeForJson(String type) {
    given()
        .config(RestAssured.config().encoderConfig(asText(type)))
        .header("Content-Type", type)
        .header("Accept", "text/html")
        .body(REQUEST.replace('\u00F6', 'o'))
        .post(PerspectiveDoorway.ANALYZE)
        .then()
        .statusCode(200)
        .body("attributeScores", hasKey("TOXICITY"));
  }

  private static EncoderConfig asText(String type) {
    return EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT);
  }

  @Test
  void refusesOtherEncodings() {
    for (byte[] body :
        new byte[][] {
          REQUEST.getBytes(UTF_16), REQUEST.getBytes(UTF_16LE), REQUEST.getBytes(ISO_8859_1)
        }) {
      invalid(analyze(body), "The body is not UTF-8");
    }
  }

  @Test
  void refusesNamesTwiceDeepNestingAndAMissingEnd() {
    invalid(analyze(("{\"comment\":{}," + REQUEST.substring(1)).getBytes(UTF_8)), "a name twice");
    invalid(analyze(("{\"x\":" + "[".repeat(5_000)).getBytes(UTF_8)), "deeper than 64 levels");
    invalid(analyze(REQUEST.substring(0, 25).getBytes(UTF_8)), "not valid JSON");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    tooLarge(analyze(new byte[PerspectiveDoorway.MAX_BYTES + 1]));
    tooLarge(analyze(new byte[11 * 1024 * 1024]));
  }

  @Test
  void refusesItAlsoWhereItsSizeIsNotAnnounced() throws IOException, InterruptedException {
    byte[] body = new byte[PerspectiveDoorway.MAX_BYTES + 1];
    URI address =
        URI.create(RestAssured.baseURI + ":" + RestAssured.port + PerspectiveDoorway.ANALYZE);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .POST(
                        HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("exceeds the limit: 2097152 bytes");
  }

  @Test
  void limitsTheTextsOfTheContext() {
    String limit = "a".repeat(1024 * 1024);
    analyze(withParent(limit).getBytes(UTF_8)).then().statusCode(200);
    invalid(analyze(withParent(limit + "a").getBytes(UTF_8)), "1048576 bytes");
  }

  private static String withParent(String text) {
    return "{\"context\":{\"entries\":[{\"text\":\"" + text + "\"}]}," + REQUEST.substring(1);
  }

  private static Response analyze(byte[] body) {
    return given().contentType("application/json").body(body).post(PerspectiveDoorway.ANALYZE);
  }

  private static void tooLarge(Response response) {
    envelope(response, 413, "INVALID_ARGUMENT")
        .body("error.message", is("Request payload size exceeds the limit: 2097152 bytes."))
        .body("error.details[0].errorType", equalTo("INVALID_REQUEST"));
  }

  private static void invalid(Response response, String message) {
    envelope(response, 400, "INVALID_ARGUMENT")
        .body("error.message", containsString(message))
        .body("error.details[0].errorType", equalTo("INVALID_REQUEST"));
  }

  private static ValidatableResponse envelope(Response response, int code, String status) {
    return response
        .then()
        .statusCode(code)
        .contentType("application/json")
        .body("error.code", is(code))
        .body("error.status", is(status))
        .body(not(containsString("secret")));
  }
}
