package org.comity.service.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.comity.service.community.Community;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the first key on, nothing comes in without a signature, not even from this machine. */
@QuarkusTest
@TestProfile(WithKeys.class)
class SignedDoorsWithKeysTest {

  private static final String BODY = "{\"comment\":{\"body\":\"Thank you, a good article.\"}}";

  @Inject Keys keys;
  @Inject Platforms platforms;

  private String admin = "";

  @BeforeEach
  void makeAKey() {
    admin = key(null, Scope.ADMIN);
  }

  @Test
  void refusesWhatIsNotSignedAndSaysWhatToDo() {
    Community community = platforms.make();
    String advice = "ask an administrator to create one";
    given()
        .body(BODY)
        .post("/coral/" + community.name())
        .then()
        .statusCode(403)
        .body("error", containsString(advice));
    given()
        .body("{\"ping\":\"OK\"}")
        .post("/discourse/hooks/" + community.name())
        .then()
        .statusCode(403)
        .body("errors[0]", containsString(advice));
    given()
        .header("webhook-id", "m1")
        .body("{}")
        .post("/hooks/" + community.name())
        .then()
        .statusCode(403)
        .body("type", is("urn:comity:problem:no-signing-secret"))
        .body("detail", containsString(advice));
  }

  @Test
  void needsNoKeyBesideASignature() {
    Community community = platforms.make();
    String secret = platforms.secret(community, Door.CORAL);
    given()
        .header("X-Coral-Signature", Platforms.sign(secret, BODY.getBytes(StandardCharsets.UTF_8)))
        .body(BODY)
        .post("/coral/" + community.name())
        .then()
        .statusCode(204);
  }

  @Test
  void leavesSecretsToAdministratorsOfTheCommunity() {
    Community community = platforms.make();
    secrets(community, key(community.id(), Scope.MODERATE)).statusCode(403);
    secrets(community, key(platforms.make().id(), Scope.ADMIN)).statusCode(403);
    secrets(community, "comity-wrong").statusCode(401);
    secrets(community, key(community.id(), Scope.ADMIN)).statusCode(201);
    String secret = secrets(community, admin).statusCode(201).extract().path("secret");
    given()
        .header("X-Coral-Signature", Platforms.sign(secret, BODY.getBytes(StandardCharsets.UTF_8)))
        .body(BODY)
        .post("/coral/" + community.name())
        .then()
        .statusCode(204);
  }

  private static ValidatableResponse secrets(Community community, String key) {
    return given()
        .header("Authorization", "Bearer " + key)
        .contentType("application/json")
        .body("{\"door\":\"coral\"}")
        .post("/api/v1/communities/" + community.name() + "/secrets")
        .then();
  }

  private String key(@Nullable Long community, Scope scope) {
    return keys.create(new KeyRequest(community, "test", Set.of(scope), 100, null), "user:test")
        .secret();
  }
}
