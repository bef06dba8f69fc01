package org.comity.service.door.akismet;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.comity.policy.Verdict.Kind;
import org.comity.service.client.RawHttp;
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
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.policy.Policies;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AkismetResourceTest {

  private static final String CIVIL = "Thank you, that was a helpful article.";
  private static final String RUDE = "You are a stupid idiot and a liar.";
  private static final String THANKS = "Thanks for making the web a better place.";

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Labels labels;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  @Test
  void passesWhatMayBeShownAndKeepsIt() {
    check(CIVIL).then().statusCode(200).body(is("false")).contentType("text/plain;charset=UTF-8");
    StoredComment kept = only();
    assertThat(kept.text()).isEqualTo(CIVIL);
    assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(kept.door()).isEqualTo("akismet");
    assertThat(kept.authorId()).isNotNull();
    assertThat(kept.threadId()).isNotNull();
  }

  @Test
  void answersTrueForWhatIsHeld() {
    check(RUDE)
        .then()
        .statusCode(200)
        .body(is("true"))
        .header("X-akismet-pro-tip", nullValue())
        .header("X-akismet-debug-help", nullValue());
    assertThat(only().status()).isEqualTo(CommentStatus.HELD);
  }

  @Test
  void answersTrueForWhatIsRejectedAndSaysWhatNeedNotBeKept() {
    policies.add(
        community.id(),
        """
        name: Advertising
        word_lists:
          watches: [ watches ]
          hats: [ hats ]
        rules:
          - name: Watches
            when: { words: watches }
            then: reject
            discard: true
          - name: Hats
            when: { words: hats }
            then: reject
        """,
        "user:lead");
    policies.activate(community.id(), 1, "user:lead");
    check("Cheap watches.").then().body(is("true")).header("X-akismet-pro-tip", is("discard"));
    check("Cheap hats.").then().body(is("true")).header("X-akismet-pro-tip", nullValue());
    assertThat(kept()).extracting(StoredComment::status).containsOnly(CommentStatus.REJECTED);
  }

  @Test
  void addsNothingForARetryOrARecheck() {
    String guid = check(CIVIL).header("X-akismet-guid");
    Response again = post("comment-check", form(CIVIL).formParam("recheck_reason", "edit"));
    again.then().body(is("false")).header("X-akismet-guid", is(guid));
    assertThat(decisions(only())).hasSize(1);
  }

  @Test
  void leavesNoTraceOfATest() {
    post("comment-check", form(RUDE).formParam("is_test", "1")).then().body(is("true"));
    post("comment-check", form(CIVIL).formParam("is_test", "true")).then().body(is("false"));
    post("submit-spam", form(CIVIL).formParam("is_test", "1")).then().body(is(THANKS));
    assertThat(kept()).isEmpty();
    assertThat(allLabels()).isEmpty();
  }

  @Test
  void passesWhatAnAdministratorWritesAndSaysWhy() {
    post("comment-check", form(RUDE).formParam("user_role", "administrator"))
        .then()
        .body(is("false"));
    StoredComment kept = only();
    assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(decisions(kept))
        .extracting(decision -> decision.by().source())
        .containsExactly(DecisionSource.POLICY, DecisionSource.PLATFORM);
    post("comment-check", form(RUDE).formParam("user_role", "administrator"))
        .then()
        .body(is("false"));
    assertThat(decisions(kept)).hasSize(2);
  }

  @Test
  void takesAReportAsADecisionAndALabel() {
    check(CIVIL);
    post("submit-spam", form(CIVIL)).then().statusCode(200).body(is(THANKS));
    StoredComment kept = only();
    assertThat(kept.status()).isEqualTo(CommentStatus.REJECTED);
    Decision last = decisions(kept).get(1);
    assertThat(last.verdict().kind()).isEqualTo(Kind.REJECT);
    assertThat(last.by().source()).isEqualTo(DecisionSource.PLATFORM);
    assertThat(last.by().decidedBy()).isEqualTo("open");
    Label label = labelsOf(kept).get(0);
    assertThat(label.attribute()).isEqualTo("LIKELY_TO_REJECT");
    assertThat(label.label()).isEqualTo(1);
    assertThat(label.source()).isEqualTo(LabelSource.SPAM_REPORT);

    check(CIVIL).then().body(is("true"));
    post("submit-ham", form(CIVIL)).then().body(is(THANKS));
    assertThat(only().status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(labelsOf(kept)).extracting(Label::label).containsExactly(1.0, 0.0);
  }

  @Test
  void takesAReportTwiceForOne() {
    check(CIVIL);
    post("submit-spam", form(CIVIL));
    post("submit-spam", form(CIVIL)).then().body(is(THANKS));
    assertThat(labelsOf(only())).hasSize(1);
    assertThat(decisions(only())).hasSize(2);
  }

  @Test
  void learnsFromAReportOfWhatItNeverSaw() {
    post("submit-ham", form(CIVIL)).then().body(is(THANKS));
    assertThat(kept()).isEmpty();
    assertThat(allLabels()).hasSize(1).first().extracting(Label::label).isEqualTo(0.0);
    post("submit-ham", given().formParam("blog", "https://news.example"))
        .then()
        .statusCode(400)
        .body(is("Missing required field: comment_content."));
  }

  @Test
  void findsTheCommentOfAReportByItsTextWhereTheRestDiffers() {
    check(CIVIL);
    post("submit-spam", form(CIVIL).formParam("comment_date_gmt", "2026-03-13T15:11:00Z"));
    assertThat(only().status()).isEqualTo(CommentStatus.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "reply", "forum-post", "blog-post", "other"})
  void holdsACommentThatHasNoWords(String type) {
    withoutWords(type).then().body(is("true"));
    assertThat(only().status()).isEqualTo(CommentStatus.HELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"signup", "login", "contact-form", "message", "Signup"})
  void letsPassWhatIsNoCommentAndKeepsNothing(String type) {
    withoutWords(type)
        .then()
        .statusCode(200)
        .body(is("false"))
        .header("Comity-Not-Judged", containsString("nothing to judge"))
        .header("X-akismet-debug-help", nullValue());
    assertThat(kept()).isEmpty();
  }

  @Test
  void judgesTheWordsOfWhatIsNoComment() {
    post("comment-check", form(RUDE).formParam("comment_type", "contact-form"))
        .then()
        .body(is("true"))
        .header("Comity-Not-Judged", nullValue());
    assertThat(only().status()).isEqualTo(CommentStatus.HELD);
  }

  private Response withoutWords(String type) {
    return post(
        "comment-check",
        given()
            .formParam("blog", "https://news.example")
            .formParam("comment_type", type)
            .formParam("comment_author", "Alex")
            .formParam("comment_content", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"charset=utf-8", "application/json", "text/plain; charset=x", "multipart"})
  void readsAFormWhateverItsTypeIsSaidToBe(String type) throws Exception {
    String body =
        "api_key="
            + community.name()
            + "&blog=b&comment_content=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7+%D8%A8%D9%83%D9%85";
    RawHttp.Answer answer =
        RawHttp.send(
            List.of("POST /1.1/comment-check HTTP/1.1", "Host: localhost", "Content-Type: " + type),
            body.getBytes(US_ASCII));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(only().text()).isEqualTo("مرحبا بكم");
  }

  @Test
  void readsTheCommunityFromTheHostOfAForeignName() throws Exception {
    for (List<String> head :
        List.of(
            List.of("POST /1.1/comment-check HTTP/1.1", "Host: %s.rest.akismet.com"),
            List.of("POST http://%s.example.org:80/1.1/comment-check HTTP/1.1", "Host: x"))) {
      List<String> lines = head.stream().map(line -> line.formatted(community.name())).toList();
      RawHttp.Answer answer =
          RawHttp.send(lines, "blog=b&comment_content=Hello+all.".getBytes(US_ASCII));
      assertThat(answer.body()).isEqualTo("false");
    }
    assertThat(only().text()).isEqualTo("Hello all.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_001, AkismetDoorway.MAX_BYTES, 11 * 1024 * 1024})
  void passesNothingThatIsTooLongToBeJudgedAndStoresNothing(int length) {
    check("a".repeat(length))
        .then()
        .statusCode(200)
        .body(is("true"))
        .header("Comity-Not-Judged", matchesPattern(".*(1000000 characters|2097152 bytes).*"))
        .header("X-akismet-debug-help", nullValue());
    assertThat(kept()).isEmpty();
  }

  @Test
  void refusesAReportThatIsTooLargeAndStoresNothing() {
    post("submit-spam", form("a".repeat(AkismetDoorway.MAX_BYTES)))
        .then()
        .statusCode(413)
        .body(containsString("2097152 bytes"))
        .header("X-akismet-debug-help", containsString("2097152 bytes"));
    post("submit-ham", form("a".repeat(1_000_001))).then().statusCode(413);
    assertThat(kept()).isEmpty();
  }

  @Test
  void refusesAnotherCharacterSetAndStoresNothing() {
    given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs("x/form", ContentType.TEXT)))
        .contentType("x/form")
        .body("api_key=" + community.name() + "&blog=b&comment_content=secretcaf%E9")
        .post("/1.1/comment-check")
        .then()
        .statusCode(400)
        .body(containsString("blog_charset"), not(containsString("secret")));
    assertThat(kept()).isEmpty();
  }

  private Response check(String text) {
    return post("comment-check", form(text));
  }

  private RequestSpecification form(String text) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("blog", "https://news.example")
        .formParam("user_ip", "203.0.113.7")
        .formParam("permalink", "https://news.example/1")
        .formParam("comment_author", "Robin")
        .formParam("comment_content", text);
  }

  private Response post(String call, RequestSpecification form) {
    return form.formParam("api_key", community.name()).post("/1.1/" + call);
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

  private List<Decision> decisions(StoredComment comment) {
    return database.transact(handle -> log.of(handle, comment.id()));
  }

  private List<Label> labelsOf(StoredComment comment) {
    return database.transact(handle -> labels.of(handle, comment.id()));
  }

  private List<Label> allLabels() {
    return database.transact(handle -> labels.list(handle, community.id(), Long.MAX_VALUE, 10));
  }
}
