package org.comity.service.door.perspective;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.comity.service.audit.AuditEntry;
import org.comity.service.audit.AuditLog;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SuggestResourceTest {

  private static final String TEXT = "You are a stupid liar.";

  @Inject Communities communities;
  @Inject Comments comments;
  @Inject Labels labels;
  @Inject AuditLog audit;
  @Inject Database database;

  private Community community;

  @BeforeEach
  void makeACommunityThatKeepsWhatIsScored() {
    community =
        communities.create(
            "suggest-" + UUID.randomUUID(), new CommunitySettings("Suggest", "en", true, null));
  }

  @Test
  void keepsTheCommentAndItsLabelsAndSaysSoInTheAuditLog() {
    post(
            "comments:suggestscore",
            """
            {"comment":{"text":"%s"},"communityId":"%s","clientToken":"comment:1","languages":["en"],
             "attributeScores":{"TOXICITY_EXPERIMENTAL":{"summaryScore":{"value":0.9}},
               "INSULT":{"spanScores":[{"begin":10,"end":16,"score":{"value":1}}]}}}
            """
                .formatted(TEXT, community.name()))
        .statusCode(200)
        .body("clientToken", equalTo("comment:1"))
        .body("detectedLanguages", contains("en"))
        .body("requestedLanguages", contains("en"));

    StoredComment kept = kept().get(0);
    assertThat(kept.text()).isEqualTo(TEXT);
    assertThat(kept.status()).isEqualTo(CommentStatus.EXAMPLE);
    List<Label> given = database.transact(handle -> labels.of(handle, kept.id()));
    assertThat(given)
        .extracting(Label::attribute, Label::label, Label::spanBegin, Label::source)
        .containsExactly(
            Tuple.tuple("TOXICITY", 0.9, null, LabelSource.SUGGESTED_SCORE),
            Tuple.tuple("INSULT", 1.0, 10, LabelSource.SUGGESTED_SCORE));
    List<AuditEntry> entries =
        database.transact(handle -> audit.list(handle, community.id(), Long.MAX_VALUE, 10));
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("label.add", "community.create");
    assertThat(entries.get(0).details()).isEqualTo("suggested score: 2 labels of INSULT, TOXICITY");
    assertThat(entries.toString()).doesNotContain(TEXT);
  }

  @Test
  void answersAsItIsAskedTo() {
    String plain = suggest("");
    assertThat(plain).contains("detectedLanguages").doesNotContain("clientToken", "\n");
    assertThat(suggest("?prettyPrint=true&alt=proto&callback=show")).contains("\n");
    assertThat(suggest("?fields=requestedLanguages")).isEqualTo("{\"requestedLanguages\":[]}");
  }

  @Test
  void keepsNothingWhereItCannotAnswerAsItIsAskedTo() {
    post("comments:suggestscore?fields=attributeScores", suggestion())
        .statusCode(400)
        .body("error.message", containsString("there is no field attributeScores"));
    assertThat(kept()).isEmpty();
  }

  private String suggest(String parameters) {
    return post("comments:suggestscore" + parameters, suggestion())
        .statusCode(200)
        .extract()
        .asString();
  }

  private String suggestion() {
    return """
           {"comment":{"text":"%s"},"communityId":"%s",
            "attributeScores":{"INSULT":{"summaryScore":{"value":1}}}}
           """
        .formatted(TEXT, community.name());
  }

  @Test
  void labelsTheCommentThatWasScoredBefore() {
    analyze(false);
    post(
            "comments%3Asuggestscore",
            """
            {"comment":{"text":"%s"},"community_id":"%s",
             "attribute_scores":{"TOXICITY":{"summary_score":{"value":0,"type":"PROBABILITY"}}}}
            """
                .formatted(TEXT, community.name()))
        .statusCode(200)
        .body("requestedLanguages", empty());
    assertThat(kept())
        .hasSize(1)
        .extracting(StoredComment::status)
        .containsExactly(CommentStatus.HELD);
  }

  @Test
  void keepsWhatIsScoredUnlessItMustNot() {
    analyze(true);
    assertThat(kept()).isEmpty();
    analyze(false);
    assertThat(kept()).hasSize(1);
    communities.change(
        community.name(), new CommunitySettings("Suggest", "en", false, null), "user:test");
    analyze(false);
    assertThat(kept()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"comment":{"text":"a word"}}                                                        | Missing attribute_scores
          {"comment":{"text":""},"attributeScores":{"TOXICITY":{}}}                            | Comment must be non-empty.
          {"comment":{"text":"a word"},"attributeScores":{"TOXICITY":{}}}                      | has no score
          {"comment":{"text":"a word"},"attributeScores":{"CHARM":{"summaryScore":{"value":1}}}} | Unknown attribute: CHARM
          {"comment":{"text":"a word"},"attributeScores":{"INSULT":{"summaryScore":{"value":2}}}} | from 0 to 1
          {"comment":{"text":"a word"},"attributeScores":{"INSULT":{"summaryScore":{"value":1,"type":"RAW"}}}} | score type
          {"comment":{"text":"a word"},"attributeScores":{"INSULT":{"spanScores":[{"begin":0,"end":7,"score":{"value":1}}]}}} | does not lie within
          {"comment":{"text":"a word"},"attributeScores":{"INSULT":{"spanScores":[{"begin":0,"score":{"value":1}}]}}} | needs begin, end and score
          {"comment":{"text":"a word"},"attributeScores":                                      | JSON
          """)
  void refusesWhatIsNoLabel(String body, String message) {
    post("comments:suggestscore", body)
        .statusCode(400)
        .body("error.status", equalTo("INVALID_ARGUMENT"))
        .body("error.message", containsString(message));
  }

  private void analyze(boolean doNotStore) {
    post(
            "comments:analyze",
            """
            {"comment":{"text":"%s"},"requestedAttributes":{"TOXICITY":{}},"doNotStore":%s,
             "communityId":"%s"}
            """
                .formatted(TEXT, doNotStore, community.name()))
        .statusCode(200);
  }

  private static ValidatableResponse post(String method, String body) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(body)
        .post("/v1alpha1/" + method)
        .then();
  }

  private List<StoredComment> kept() {
    return database.transact(
        handle ->
            handle
                .createQuery("select external_id from comments where community_id = :id")
                .bind("id", community.id())
                .mapTo(String.class)
                .list()
                .stream()
                .map(id -> comments.find(handle, community.id(), id).orElseThrow())
                .toList());
  }
}
