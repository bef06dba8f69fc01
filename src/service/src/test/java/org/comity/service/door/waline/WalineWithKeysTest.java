package org.comity.service.door.waline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithKeys.class)
class WalineWithKeysTest {

  private static final String NEW =
      "{\"type\":\"new_comment\",\"data\":{\"comment\":{\"objectId\":1,\"comment\":\"Hello.\"}}}";
  private static final String STATUS =
      "{\"type\":\"comment_status\",\"data\":{\"comment\":{\"objectId\":1,\"status\":\"spam\"}}}";

  @Inject Communities communities;
  @Inject Keys keys;

  @Test
  void asksForTheKeyOfTheCommunity() {
    Community own = community();
    Community other = community();
    String key = key(own, Scope.PLATFORM, 100);
    send(own, key, NEW).then().statusCode(200).body("data.id", is("1"));
    send(own, key, STATUS).then().statusCode(200).body("data.status", is("rejected"));
    send(other, key, NEW).then().statusCode(403).body("errno", is(403));
    send(own, "comity-unknown", NEW)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", is("Bearer"))
        .body("errno", is(401));
    send(own, "", NEW).then().statusCode(401).body("errmsg", containsString("key is needed"));
  }

  @Test
  void asksForTheScopeOfLabelsWhereItIsGivenOne() {
    Community own = community();
    String key = key(own, Set.of(Scope.SUBMIT), 100);
    send(own, key, NEW).then().statusCode(200);
    send(own, key, STATUS).then().statusCode(403).body("errmsg", containsString("label"));
  }

  @Test
  void limitsTheRequestsOfAKey() {
    Community own = community();
    String key = key(own, Scope.PLATFORM, 1);
    send(own, key, NEW).then().statusCode(200);
    send(own, key, NEW)
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("errno", is(429));
  }

  private Community community() {
    return communities.create(
        "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  private String key(Community community, Set<Scope> scopes, int perMinute) {
    return keys.create(
            new KeyRequest(community.id(), "Waline", scopes, perMinute, null), "user:test")
        .secret();
  }

  private static Response send(Community community, String key, String event) {
    return given()
        .contentType("application/json")
        .queryParam("key", key)
        .body(event)
        .post("/waline/" + community.name());
  }
}
