package org.comity.service.door.rest.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.comity.service.key.Keys;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FirstKeyTest.WithoutKeys.class)
class FirstKeyTest {

  private static final String KEYS = "/api/v1/keys";

  /** A database of its own, in which there is no key until this test makes the first. */
  public static final class WithoutKeys implements QuarkusTestProfile {}

  @Inject Keys keys;

  @Test
  void isMadeWithoutAKeyAndCanMakeOthers() {
    assertThat(keys.isOpen()).isTrue();
    RestAssured.get(KEYS).then().statusCode(200).body("items.size()", is(0));
    problem(create("", "score"), 409, "first-key");
    assertThat(keys.isOpen()).isTrue();

    String first =
        create("", "admin", "policy")
            .then()
            .statusCode(201)
            .body("created_by", is("open"))
            .extract()
            .path("secret");

    problem(RestAssured.get(KEYS), 401, "key-needed");
    problem(create("", "admin"), 401, "key-needed");
    create(first, "score").then().statusCode(201);
  }

  private static Response create(String secret, String... scopes) {
    var request = RestAssured.given().contentType("application/json");
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    String names = String.join("\",\"", List.of(scopes));
    return request.body("{\"name\":\"key\",\"scopes\":[\"" + names + "\"]}").post(KEYS);
  }
}
