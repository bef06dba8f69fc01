package org.comity.service.door.rest.webhook;

import static io.restassured.RestAssured.given;
import static org.comity.service.door.rest.request.Site.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithKeys.class)
class WebhookResourceWithKeysTest {

  @Inject Communities communities;
  @Inject Keys keys;

  private Site site;
  private Site other;

  @BeforeEach
  void endTheTimeWithoutKeys() {
    if (keys.isOpen()) {
      String unused = key(null, Scope.ADMIN);
    }
    site = Site.make(communities);
    other = Site.make(communities);
  }

  @Test
  void isForAdministratorsOfTheCommunity() {
    String path = site.path("/webhooks");
    String administrator = key(site, Scope.ADMIN);
    problem(given().get(path), 401, "key-needed");
    problem(given().header("X-API-Key", "comity-wrong").get(path), 401, "bad-key");
    refused(path, key(site, Scope.MODERATE));
    refused(path, key(other, Scope.ADMIN));
    refused("/api/v1/communities/no-such/webhooks", administrator);
    seen(path, administrator);
    seen(path, key(null, Scope.ADMIN));
  }

  @Test
  void keepsThoseOfCommunitiesApart() {
    String administrator = key(site, Scope.ADMIN);
    long id =
        Site.json(Map.of("url", "http://203.0.113.5/hook"))
            .header("X-API-Key", administrator)
            .post(site.path("/webhooks"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
    String elsewhere = other.path("/webhooks/" + id);
    String stranger = key(other, Scope.ADMIN);
    problem(given().header("X-API-Key", stranger).delete(elsewhere), 404, "no-such-webhook");
    problem(
        given().header("X-API-Key", stranger).get(elsewhere + "/messages"), 404, "no-such-webhook");
    seen(site.path("/webhooks/" + id), administrator);
  }

  private static void refused(String path, String key) {
    problem(given().header("X-API-Key", key).get(path), 403, "not-allowed");
  }

  private static void seen(String path, String key) {
    given().header("X-API-Key", key).get(path).then().statusCode(200);
  }

  private String key(@Nullable Site of, Scope scope) {
    Long community = of == null ? null : of.community().id();
    return keys.create(new KeyRequest(community, "test", Set.of(scope), 600, null), "user:test")
        .secret();
  }
}
