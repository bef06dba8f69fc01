package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscoveryResourceTest {

  @ParameterizedTest
  @ValueSource(strings = {"$discovery", "%24discovery"})
  void describesTheMethodsAtThisAddress(String folder) {
    given()
        .urlEncodingEnabled(false)
        .get("/" + folder + "/rest?version=v1alpha1")
        .then()
        .statusCode(200)
        .body("rootUrl", equalTo(RestAssured.baseURI + ":" + RestAssured.port + "/"))
        .body("resources.comments.methods.analyze.path", equalTo("v1alpha1/comments:analyze"))
        .body("resources.comments.methods.analyze.httpMethod", equalTo("POST"))
        .body(
            "resources.comments.methods.suggestscore.path",
            equalTo("v1alpha1/comments:suggestscore"));
  }

  @Test
  void usesTheNameByWhichItWasReached() {
    given()
        .urlEncodingEnabled(false)
        .header("Host", "comments.example:9000")
        .get("/$discovery/rest?version=v1alpha1")
        .then()
        .body("rootUrl", equalTo("http://comments.example:9000/"));
  }
}
