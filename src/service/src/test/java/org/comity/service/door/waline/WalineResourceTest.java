package org.comity.service.door.waline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WalineResourceTest {

  private static final String CIVIL = "Thank you, that was a helpful article.";
  private static final String RUDE = "You are a stupid idiot and a liar.";

  @Inject Communities communities;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Labels labels;
  @Inject Database database;
  @Inject ObjectMapper mapper;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @Test
  void givesACheckedCommentItsIdAndItsParent() {
    check(CIVIL);
    take(event(7, CIVIL))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("errno", is(0), "data.id", is("7"), "data.status", is("approved"));
    StoredComment kept = only();
    assertThat(kept.externalId()).isEqualTo("7");
    assertThat(kept.parentExternalId()).isEqualTo("3");
    assertThat(kept.door()).isEqualTo("akismet");
    List<Decision> decisions = database.transact(handle -> log.of(handle, kept.id()));
    assertThat(decisions).hasSize(1);
  }

  @Test
  void decidesOnWhatWasNotChecked() {
    take(event(7, RUDE)).then().statusCode(200).body("data.status", is("held"));
    take(event(7, RUDE)).then().body("data.status", is("held"));
    StoredComment kept = only();
    assertThat(kept.status()).isEqualTo(CommentStatus.HELD);
    assertThat(kept.parentExternalId()).isEqualTo("3");
    assertThat(kept.door()).isEqualTo("waline");
    assertThat(kept.threadId()).isNotNull();
    assertThat(kept.authorId()).isNotNull();
  }

  @Test
  void tellsAuthorsByTheirMailAndNotByTheNameThatAnybodyMayGive() {
    check(CIVIL);
    take(event(7, CIVIL)).then().statusCode(200);
    take(by(8, "Robin", " Robin@Example.COM ")).then().statusCode(200);
    take(by(9, "Rob", "robin@example.com")).then().statusCode(200);
    take(by(10, "Robin", "robin@example.org")).then().statusCode(200);
    take(by(11, "Robin", "")).then().statusCode(200);
    assertThat(author("8")).isEqualTo(author("7")).isEqualTo(author("9"));
    assertThat(Set.of(author("7"), author("10"), author("11"))).hasSize(3);
  }

  private String by(int id, String nick, String mail) {
    Map<String, Object> comment =
        Map.of("objectId", id, "comment", "Hello " + id + ".", "nick", nick, "mail", mail);
    return json(Map.of("type", "new_comment", "data", Map.of("comment", comment)));
  }

  private long author(String comment) {
    return database
        .transact(handle -> comments.find(handle, community.id(), comment))
        .map(StoredComment::authorId)
        .orElseThrow();
  }

  @Test
  void readsTheWordsAsTheyWereTypedElseWithoutTheirMarkup() {
    take(texts(7, "[@Kim](#3): " + CIVIL, CIVIL)).then().body("data.status", is("approved"));
    take(texts(8, "<p>You are a stupid <em>id</em>iot and a liar.</p>", ""))
        .then()
        .body("data.status", is("held"));
    assertThat(kept())
        .extracting(StoredComment::text)
        .containsExactly("You are a stupid idiot and a liar.", CIVIL);
  }

  @Test
  void knowsACheckedCommentByEitherOfItsTexts() {
    String linked = "[@Kim](#3): " + CIVIL;
    check(linked);
    take(texts(7, linked, CIVIL)).then().body("data.status", is("approved"));
    assertThat(only().text()).isEqualTo(linked);
    take(texts(7, linked, CIVIL)).then().statusCode(200);
    assertThat(only().revision()).isEqualTo(1);
  }

  private String texts(int id, String text, String raw) {
    Map<String, Object> comment =
        Map.of("objectId", id, "comment", text, "rawComment", raw, "nick", "Robin");
    return json(Map.of("type", "new_comment", "data", Map.of("comment", comment)));
  }

  @Test
  void takesTheEventAsWalineSendsIt() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/waline/new_comment.json")) {
      take(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8))
          .then()
          .statusCode(200)
          .body(
              is("{\"errno\":0,\"errmsg\":\"\",\"data\":{\"id\":\"2\",\"status\":\"approved\"}}"));
    }
    StoredComment kept = only();
    assertThat(kept.externalId()).isEqualTo("2");
    assertThat(kept.parentExternalId()).isEqualTo("1");
    assertThat(kept.text()).isEqualTo("I agree with the mayor.");
    assertThat(kept.postedAt()).hasToString("2026-03-13T15:11:00.123Z");
  }

  @Test
  void takesAModeratorsCorrectionAsADecisionAndALabel() {
    check(CIVIL);
    take(event(7, CIVIL));
    take(status("7", "spam"))
        .then()
        .statusCode(200)
        .body("data.id", is("7"), "data.status", is("rejected"));
    StoredComment kept = only();
    assertThat(kept.status()).isEqualTo(CommentStatus.REJECTED);
    assertThat(database.transact(handle -> log.latest(handle, kept.id())).orElseThrow().by())
        .satisfies(by -> assertThat(by.source()).isEqualTo(DecisionSource.PLATFORM));
    take(status("7", "waiting")).then().statusCode(200).body("data.id", nullValue());
    take(status("7", "approved")).then().body("data.status", is("approved"));
    List<Label> given = database.transact(handle -> labels.of(handle, kept.id()));
    assertThat(given)
        .extracting(Label::attribute, Label::label)
        .containsExactly(tuple("LIKELY_TO_REJECT", 1.0), tuple("LIKELY_TO_REJECT", 0.0));
  }

  @Test
  void knowsNothingOfACommentThatIsNotKept() {
    take(status("99", "spam")).then().statusCode(404).body("errno", is(404));
  }

  @Test
  void ignoresOtherEvents() {
    take("{\"type\":\"later\",\"data\":{}}").then().statusCode(200).body("errno", is(0));
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"new_comment\"                       | 400 | not valid JSON",
        "{}                                              | 400 | type is missing",
        "{\"type\":\"new_comment\"}                      | 400 | data.comment is missing",
        "{\"type\":\"new_comment\",\"data\":{\"comment\":{\"comment\":\"secret\"}}} | 400 | objectId",
        "{\"type\":\"new_comment\",\"data\":{\"comment\":{\"objectId\":[1]}}} | 400 | objectId",
        "{\"type\":\"new_comment\",\"data\":{\"comment\":{\"objectId\":1}}} | 400 | data.comment.comment",
        "{\"type\":\"new_comment\",\"data\":{\"comment\":{\"objectId\":1,\"comment\":2}}} | 400 | wrong type",
        "{\"type\":\"comment_status\",\"data\":{\"comment\":{\"objectId\":1}}} | 400 | status is missing",
      })
  void refusesWhatItCannotTakeAndStoresNothing(String event, int status, String message) {
    take(event)
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("errno", is(status), "errmsg", containsString(message))
        .body(not(containsString("secret")));
    assertThat(kept()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLongAnotherMethodAndAnUnknownCommunity() {
    take(event(7, "a".repeat(WalineDoorway.MAX_BYTES)))
        .then()
        .statusCode(413)
        .body("errno", is(413));
    take(event(7, "a".repeat(1_000_001))).then().statusCode(413).body("errno", is(413));
    given().get("/waline/default").then().statusCode(405).body("errno", is(405));
    given().post("/waline").then().statusCode(404).body("errno", is(404));
    given()
        .body(event(7, CIVIL))
        .post("/waline/nowhere")
        .then()
        .statusCode(404)
        .body("errmsg", containsString("no community"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void handsOutThePlugin() {
    given()
        .get("/comity/waline.js")
        .then()
        .statusCode(200)
        .body(containsString("preUpdate"), containsString(WalineEvent.COMMENT_STATUS));
  }

  /** As Waline has it checked, before it has an id. */
  private void check(String text) {
    given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("api_key", community.name())
        .formParam("blog", "https://news.example")
        .formParam("permalink", "https://news.example/roads/1")
        .formParam("comment_author", "Robin")
        .formParam("comment_content", text)
        .post("/1.1/comment-check")
        .then()
        .statusCode(200);
  }

  private String event(int id, String text) {
    Map<String, Object> comment =
        Map.of(
            "objectId",
            id,
            "pid",
            3,
            "comment",
            text,
            "rawComment",
            text,
            "nick",
            "Robin",
            "mail",
            "robin@example.com",
            "url",
            "/roads/1",
            "status",
            "approved");
    return json(Map.of("type", "new_comment", "data", Map.of("comment", comment)));
  }

  private String status(String id, String status) {
    return json(
        Map.of(
            "type",
            "comment_status",
            "data",
            Map.of("comment", Map.of("objectId", id, "status", status))));
  }

  private String json(Object value) {
    return mapper.valueToTree(value).toString();
  }

  private Response take(String event) {
    return given()
        .contentType("application/json; charset=UTF-8")
        .body(event)
        .post("/waline/" + community.name());
  }

  private List<StoredComment> kept() {
    return database.transact(
        handle ->
            comments.list(handle, community.id(), null, new Comments.Page(Long.MAX_VALUE, 10)));
  }

  private StoredComment only() {
    List<StoredComment> kept = kept();
    assertThat(kept).hasSize(1);
    return kept.get(0);
  }
}
