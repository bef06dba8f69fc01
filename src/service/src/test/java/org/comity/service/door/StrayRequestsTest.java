package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.comity.service.client.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is sent away without a word, wherever he knocks. */
@QuarkusTest
class StrayRequestsTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /nope",
    "POST, /nope/below",
    "GET, /api",
    "GET, /1.2/comment-check",
    "GET, /v1alpha10",
    "GET, /comity/nope.js",
    "PATCH, /comity/waline.js",
    "GET, /q/nope",
    "GET, /setup/nope"
  })
  void saysThatNothingIsThere(String method, String path) {
    given()
        .urlEncodingEnabled(false)
        .request(method, path)
        .then()
        .statusCode(404)
        .contentType("text/plain")
        .body(containsString("/q/swagger-ui"));
  }

  @ParameterizedTest
  @CsvSource({"PATCH, /, GET", "DELETE, /setup, 'GET, POST'", "PUT, /setup, 'GET, POST'"})
  void namesTheMethodsOfAPage(String method, String path, String allowed) {
    given()
        .request(method, path)
        .then()
        .statusCode(405)
        .header("Allow", equalTo(allowed))
        .contentType("text/plain")
        .body(startsWith("This page answers " + allowed));
  }

  @Test
  void answersHttpOfTheYear1996WhichNamesNoHost() throws IOException {
    byte[] text = "{\"inputs\":\"Good point.\"}".getBytes(UTF_8);
    assertThat(old("GET /", new byte[0]).status()).isEqualTo(200);
    assertThat(old("GET /api/v1/bundle", new byte[0]).status()).isEqualTo(200);
    assertThat(old("POST /discourse/classify", text).status()).isEqualTo(200);
    assertThat(old("GET /nope", new byte[0]).status()).isEqualTo(404);
    assertThat(old("GET /api/v1/nope", new byte[0]).status()).isEqualTo(404);
    RawHttp.Answer discovery = old("GET /%24discovery/rest?version=v1alpha1", new byte[0]);
    assertThat(discovery.status()).isEqualTo(200);
    assertThat(discovery.body()).containsPattern("\"rootUrl\":\"http://127.0.0.1:[0-9]+/\"");
    RawHttp.Answer analysis =
        old(
            "POST /v1alpha1/comments%3Aanalyze?prettyPrint=true",
            "{\"comment\":{\"text\":\"Good point.\"},\"requestedAttributes\":{\"INSULT\":{}}}"
                .getBytes(UTF_8));
    assertThat(analysis.status()).isEqualTo(200);
    assertThat(analysis.body()).contains("INSULT").contains("\n");
  }

  private static RawHttp.Answer old(String request, byte[] body) throws IOException {
    return RawHttp.send(List.of(request + " HTTP/1.0"), body);
  }
}
