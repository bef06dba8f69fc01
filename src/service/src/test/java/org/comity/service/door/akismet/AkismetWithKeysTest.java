package org.comity.service.door.akismet;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.service.client.RawHttp;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.key.KeyRequest;
import org.comity.service.key.Keys;
import org.comity.service.key.Scope;
import org.comity.service.key.WithKeys;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithKeys.class)
class AkismetWithKeysTest {

  @Inject Communities communities;
  @Inject Keys keys;
  @Inject Comments comments;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @Test
  void verifiesKeysThatMaySubmit() {
    verify(key(Scope.PLATFORM, 100)).then().statusCode(200).body(is("valid"));
    verify(key(Set.of(Scope.SCORE), 100))
        .then()
        .statusCode(200)
        .body(is("invalid"))
        .header("X-akismet-debug-help", containsString("submit"));
    verify("comity-unknown")
        .then()
        .statusCode(200)
        .body(is("invalid"))
        .header("X-akismet-debug-help", containsString("unknown"));
    given()
        .formParam("blog", "b")
        .post("/1.1/verify-key")
        .then()
        .body(is("invalid"))
        .header("X-akismet-debug-help", containsString("A key is needed"));
  }

  @Test
  void keepsWhatIsCheckedInTheCommunityOfTheKey() throws IOException {
    String key = key(Scope.PLATFORM, 100);
    given()
        .formParam("key", key)
        .formParam("blog", "b")
        .formParam("comment_content", "Hello one.")
        .post("/1.1/comment-check")
        .then()
        .body(is("false"));
    RawHttp.Answer byHost =
        RawHttp.send(
            List.of(
                "POST http://" + key + ".rest.akismet.com:80/1.1/comment-check HTTP/1.1",
                "Host: " + key + ".rest.akismet.com:80"),
            "blog=b&comment_content=Hello+two.".getBytes(US_ASCII));
    assertThat(byHost.body()).isEqualTo("false");
    assertThat(kept())
        .extracting(StoredComment::text)
        .containsExactlyInAnyOrder("Hello one.", "Hello two.");
  }

  @Test
  void keepsNothingForABadKeyAndLabelsOnlyForKeysThatMay() {
    // First of all: without any key the service is open.
    String submitting = key(Set.of(Scope.SUBMIT), 100);
    for (String call : List.of("comment-check", "submit-spam", "submit-ham")) {
      send(call, "comity-unknown").then().statusCode(200).body(is("invalid"));
    }
    send("comment-check", submitting).then().body(is("false"));
    send("submit-spam", submitting)
        .then()
        .body(is("invalid"))
        .header("X-akismet-debug-help", containsString("label"));
    assertThat(kept()).hasSize(1);
  }

  @Test
  void limitsTheRequestsOfAKey() {
    String key = key(Scope.PLATFORM, 2);
    verify(key).then().body(is("valid"));
    verify(key).then().body(is("valid"));
    verify(key)
        .then()
        .statusCode(429)
        .contentType("text/plain;charset=UTF-8")
        .body(containsString("2 requests a minute"))
        .header("Retry-After", notNullValue())
        .header("X-akismet-debug-help", containsString("2 requests a minute"));
  }

  private String key(Set<Scope> scopes, int perMinute) {
    return keys.create(new KeyRequest(community.id(), "Blog", scopes, perMinute, null), "user:test")
        .secret();
  }

  private static Response verify(String key) {
    return given().formParam("key", key).formParam("blog", "b").post("/1.1/verify-key");
  }

  private static Response send(String call, String key) {
    return given()
        .formParam("api_key", key)
        .formParam("blog", "b")
        .formParam("comment_content", "Good evening.")
        .post("/1.1/" + call);
  }

  private List<StoredComment> kept() {
    return database.transact(
        handle ->
            comments.list(handle, community.id(), null, new Comments.Page(Long.MAX_VALUE, 10)));
  }
}
