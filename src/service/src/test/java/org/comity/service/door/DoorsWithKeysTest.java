package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.comity.service.key.IssuedKey;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each door refuses in its own words whoever shows no good key. */
@QuarkusTest
@TestProfile(WithKeys.class)
class DoorsWithKeysTest {

  private static final String ANALYZE =
      "{\"comment\":{\"text\":\"Good point.\"},\"requestedAttributes\":{\"TOXICITY\":{}}}";
  private static final String SUGGEST =
      "{\"comment\":{\"text\":\"Good point.\"},"
          + "\"attributeScores\":{\"TOXICITY\":{\"summaryScore\":{\"value\":0}}}}";

  @Inject Keys keys;

  private IssuedKey good;

  @BeforeEach
  void makeAKey() {
    good = issue(Set.of(Scope.SCORE), 6_000);
  }

  @Test
  void perspectiveTellsAMissingKeyFromAWrongOneAsGooglesDoes() {
    perspective("comments:analyze", ANALYZE, good.secret()).statusCode(200);
    perspective("comments:analyze", ANALYZE, null)
        .statusCode(403)
        .body("error.status", equalTo("PERMISSION_DENIED"));
    perspective("comments:analyze", ANALYZE, "guess")
        .statusCode(400)
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body("error.details[0].reason", equalTo("API_KEY_INVALID"));
    perspective("comments:suggestscore", SUGGEST, good.secret())
        .statusCode(403)
        .body("error.code", equalTo(403));
    given().get("/$discovery/rest?version=v1alpha1").then().statusCode(200);
  }

  @Test
  void perspectiveReadsTheKeyBeforeGooglesTokenBesideIt() {
    String path = "/v1alpha1/comments:analyze?key=";
    withToken(path + good.secret()).statusCode(200);
    withToken(path + "guess").statusCode(400);
    withToken(path).body("error.details[0].reason", equalTo("API_KEY_INVALID"));
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + good.secret())
        .body(ANALYZE)
        .post("/v1alpha1/comments:analyze")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse withToken(String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer ya29.of-another-service")
        .body(ANALYZE)
        .post(path)
        .then();
  }

  @Test
  void perspectiveSaysWhenAQuotaIsUsedUp() {
    IssuedKey slow = issue(Set.of(Scope.SCORE), 1);
    perspective("comments:analyze", ANALYZE, slow.secret()).statusCode(200);
    perspective("comments:analyze", ANALYZE, slow.secret())
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("error.status", equalTo("RESOURCE_EXHAUSTED"))
        .body("error.details[0].metadata.quota_limit_value", equalTo("1"));
  }

  @Test
  void openAiTakesTheKeyAsABearer() {
    String body = "{\"input\":\"Good point.\"}";
    bearer("/v1/moderations", body, good.secret()).statusCode(200);
    bearer("/v1/moderations", body, "guess")
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("error.code", equalTo("invalid_api_key"));
  }

  @Test
  void discourseTakesTheKeyInAHeader() {
    String body = "{\"inputs\":\"Good point.\"}";
    header("/discourse/classify", body, good.secret()).statusCode(200);
    header("/discourse/classify", body, "guess")
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("error_type", equalTo("BadKey"));
  }

  @Test
  void theNativeDoorSaysItAsAProblem() {
    String body = "{\"comments\":[{\"text\":\"Good point.\"}]}";
    bearer("/api/v1/score", body, good.secret()).statusCode(200);
    bearer("/api/v1/score", body, "guess")
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .contentType("application/problem+json")
        .body("type", equalTo("urn:comity:problem:bad-key"));
  }

  private IssuedKey issue(Set<Scope> scopes, int perMinute) {
    return keys.create(new KeyRequest(null, "test", scopes, perMinute, null), "user:test");
  }

  private static ValidatableResponse perspective(String method, String body, @Nullable String key) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(body)
        .post("/v1alpha1/" + method + (key == null ? "" : "?key=" + key))
        .then();
  }

  private static ValidatableResponse bearer(String path, String body, String key) {
    return given().header("Authorization", "Bearer " + key).body(body).post(path).then();
  }

  private static ValidatableResponse header(String path, String body, String key) {
    return given().header("X-API-KEY", key).body(body).post(path).then();
  }
}
