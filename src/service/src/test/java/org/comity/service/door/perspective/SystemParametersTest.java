package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client may ask for its answer. */
@QuarkusTest
class SystemParametersTest {

  private static final String REQUEST =
      "{\"comment\":{\"text\":\"I disagree with the minister.\"},\"clientToken\":\"abc\","
          + "\"requestedAttributes\":{\"TOXICITY\":{},\"INSULT\":{}}}";

  @Test
  void answersWithThePartThatIsAskedFor() {
    Map<String, Map<String, Map<String, Object>>> left =
        analyze("fields", "attributeScores(TOXICITY/summaryScore/value),clientToken")
            .then()
            .statusCode(200)
            .body("clientToken", equalTo("abc"))
            .extract()
            .jsonPath()
            .getMap("");
    assertThat(left).containsOnlyKeys("attributeScores", "clientToken");
    assertThat(left.get("attributeScores")).containsOnlyKeys("TOXICITY");
    assertThat(left.toString()).contains("value").doesNotContain("type").doesNotContain("span");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "", " "})
  void answersWithEverythingIfNoPartIsNamed(String fields) {
    String all = given().body(REQUEST).post(PerspectiveDoorway.ANALYZE).asString();
    assertThat(analyze("fields", fields).asString()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "fields,     attributeScores(,  Invalid value for fields: the mask is malformed at character",
    "fields,     score,             Invalid value for fields: there is no field score",
    "fields,     languages/a,       Invalid value for fields: there is no field a",
    "alt,        yaml,              Invalid value for alt",
  })
  void refusesWhatItDoesNotServe(String name, String value, String message) {
    analyze(name, value)
        .then()
        .statusCode(400)
        .contentType("application/json")
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body("error.message", containsString(message))
        .body("error.details[0].errorType", equalTo("INVALID_REQUEST"));
  }

  @ParameterizedTest
  @CsvSource({
    "key, AIza",
    "$.xgafv, 1",
    "quotaUser, me",
    "oauth_token, abc",
    "access_token, abc",
    "uploadType, media",
    "upload_protocol, raw",
    "alt, json",
    "alt, media",
    "alt, proto",
    "callback, show",
    "prettyPrint, false",
    "newer, 1"
  })
  void toleratesTheOthers(String name, String value) {
    analyze(name, value)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("clientToken", equalTo("abc"));
  }

  @Test
  void doesNotCutErrors() {
    given()
        .queryParam("fields", "languages")
        .body("{}")
        .post(PerspectiveDoorway.ANALYZE)
        .then()
        .statusCode(400)
        .body("error.details[0].errorType", equalTo("COMMENT_EMPTY"));
  }

  private static Response analyze(String parameter, String value) {
    return given()
        .queryParam(parameter, value)
        .contentType("application/json")
        .body(REQUEST)
        .post(PerspectiveDoorway.ANALYZE);
  }
}
