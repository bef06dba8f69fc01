package org.comity.service.door.rest.decision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.policy.Facts;
import org.comity.policy.Policy;
import org.comity.policy.Verdict;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.score.Priors;
import org.comity.service.community.Communities;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.request.Site;
import org.comity.service.policy.Policies;
import org.comity.service.scoring.SampleBundle;
import org.comity.service.setting.DataFolder;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class DecisionContract {

  private static final String INSULT = "assessment.scores.INSULT";

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject DecisionLog log;
  @Inject Database database;
  @Inject DataFolder data;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void letsAPersonDecide() {
    site.put("1", RUDE);
    site.post(
            "/comments/1/decisions",
            Map.of("verdict", "reject", "reason", "ABUSIVE", "sentence", "A personal attack."))
        .then()
        .statusCode(200)
        .body("verdict", is("reject"))
        .body("source", is("moderator"))
        .body("decided_by", is("open"))
        .body("reasons[0].code", is("ABUSIVE"))
        .body("reasons[0].sentence", is("A personal attack."))
        .body("$", not(hasKey("policy_version")));
    site.get("/comments/1")
        .then()
        .body("status", is("rejected"))
        .body("decision.source", is("moderator"))
        .body("assessment.scores", hasKey("TOXICITY"));
    site.get("/comments/1/decisions")
        .then()
        .body("items.source", equalTo(List.of("policy", "moderator")));
    String next = site.get("/comments/1/decisions?limit=1").jsonPath().getString("next");
    RestAssured.get(next)
        .then()
        .body("items.source", equalTo(List.of("moderator")))
        .body("next", is((Object) null));
  }

  @Test
  void decidesOnNoOtherRevisionThanTheOneThatWasRead() {
    site.put("1", RUDE);
    site.put("1", RUDE + " Really.");
    Map<String, Object> order = Map.of("verdict", "reject", "reason", "ABUSIVE", "revision", 1);
    problem(site.post("/comments/1/decisions", order), 409, "comment-edited")
        .body("detail", containsString("revision 2"));
    site.get("/comments/1").then().body("status", is("held"));
    site.post(
            "/comments/1/decisions",
            Map.of("verdict", "reject", "reason", "ABUSIVE", "revision", 2))
        .then()
        .statusCode(200)
        .body("revision", is(2));
  }

  @Test
  void saysWhatIsWrongWithAnOrder() {
    site.put("1", RUDE);
    problem(site.post("/comments/1/decisions", Map.of()), 422, "missing-field");
    problem(site.post("/comments/1/decisions", Map.of("verdict", "ban")), 422, "invalid-value")
        .body("detail", containsString("approve"));
    problem(site.post("/comments/1/decisions", Map.of("verdict", "reject")), 422, "missing-field");
    problem(
            site.post("/comments/1/decisions", Map.of("verdict", "hold", "reason", "BAD")),
            422,
            "invalid-value")
        .body("detail", containsString("HARASSMENT_BULLYING"));
    problem(
        site.post(
            "/comments/1/decisions", Map.of("verdict", "approve", "sentence", "x".repeat(501))),
        422,
        "invalid-value");
    problem(
        site.post("/comments/none/decisions", Map.of("verdict", "approve")),
        404,
        "no-such-comment");
    problem(site.get("/comments/none/decisions"), 404, "no-such-comment");
  }

  @Test
  void listsTheLogAndShowsOne() {
    site.put("1", CIVIL);
    site.put("2", RUDE);
    JsonPath page = site.get("/decisions?limit=1").then().extract().jsonPath();
    int id = page.getInt("items[0].id");
    RestAssured.get(page.getString("next"))
        .then()
        .body("items.comment_id", equalTo(List.of("1")))
        .body("next", is((Object) null));
    site.get("/decisions/" + id).then().body("comment_id", is("2"));
    problem(site.get("/decisions/999999999"), 404, "no-such-decision");
    problem(site.get("/decisions/first"), 404, "no-such-decision");
    problem(
        RestAssured.get(Site.make(communities).path("/decisions/" + id)), 404, "no-such-decision");
  }

  @Test
  void decidesAgainAndFindsTheSame() {
    for (String text : List.of(CIVIL, RUDE, "   ")) {
      long id = site.put("c" + text.length(), text, "w1").jsonPath().getLong("decision_id");
      site.post("/decisions/" + id + "/replay", Map.of())
          .then()
          .statusCode(200)
          .body("same", is(true))
          .body("decision.id", is((int) id));
    }
  }

  @Test
  void decidesAgainUnderThePolicyOfThatTime() {
    policies.add(
        site.community().id(),
        "name: Short\nrules:\n  - name: All\n    then: reject\n    code: SPAM\n",
        "test");
    policies.activate(site.community().id(), 1, "test");
    long id = site.put("1", CIVIL).jsonPath().getLong("decision_id");
    policies.activate(site.community().id(), 0, "test");
    site.post("/decisions/" + id + "/replay", Map.of())
        .then()
        .body("same", is(true))
        .body("verdict", is("reject"))
        .body("reasons[0].rule", is("All"));
  }

  @Test
  void saysWhyItCannotDecideAgain() {
    long first = site.put("1", CIVIL).jsonPath().getLong("decision_id");
    site.put("1", RUDE);
    problem(site.post("/decisions/" + first + "/replay", Map.of()), 409, "no-text");
    long person =
        site.post("/comments/1/decisions", Map.of("verdict", "approve")).jsonPath().getLong("id");
    problem(site.post("/decisions/" + person + "/replay", Map.of()), 409, "decided-by-a-person");
    problem(site.post("/decisions/" + otherBundles() + "/replay", Map.of()), 409, "other-bundle")
        .body("detail", containsString("bundles/starter-0.0.1 in the data folder"))
        .body("detail", not(containsString(data.path().toString())));
    problem(site.post("/decisions/999999999/replay", Map.of()), 404, "no-such-decision");
  }

  /** A decision as an older model would have left it. */
  private long otherBundles() {
    return database.transact(
        handle -> {
          Decision known = log.list(handle, site.community().id(), Long.MAX_VALUE, 9).get(1);
          Origin by = Origin.policy(0, "starter-0.0.1", 1);
          return log.append(handle, like(known, known.verdict(), known.assessment(), by)).id();
        });
  }

  private static Decision like(
      Decision known, Verdict verdict, @Nullable Assessment assessment, Origin by) {
    return new Decision(
        0,
        known.communityId(),
        known.commentId(),
        known.commentExternalId(),
        known.revision(),
        verdict,
        assessment,
        by,
        known.door(),
        known.decidedAt());
  }

  @Test
  void decidesAgainUnderABundleAndAPriorThatAreLoadedNoMore() throws IOException {
    String version = UUID.randomUUID().toString();
    Path place = data.path().resolve("bundles").resolve("sample-" + version);
    Bundle old = SampleBundle.write(version, place).at(Priors.parse("INSULT=0.02"));
    double today = site.put("1", RUDE).jsonPath().getDouble("scores.INSULT");
    Decision made = decidedBy(old);
    JsonPath replayed = replay(made).statusCode(200).extract().jsonPath();
    assertThat(replayed.getBoolean("same")).isTrue();
    assertThat(replayed.getString("decision.bundle")).isEqualTo(old.id());
    assertThat(replayed.getString("decision.prior")).isEqualTo("INSULT=0.02");
    assertThat(replayed.getDouble(INSULT))
        .isCloseTo(
            ((Scored) requireNonNull(made.assessment())).scores().of(Attribute.INSULT),
            within(1e-6));
    assertThat(replayed.getDouble(INSULT)).isNotCloseTo(today, within(0.01));
  }

  @Test
  void decidesAgainForTheSharesThatWereSetThen() {
    double today = site.put("1", RUDE).jsonPath().getDouble("scores.INSULT");
    Decision made = decidedBy(Bundle.starter().at(Priors.parse("INSULT=0.02")));
    double again = replay(made).body("same", is(true)).extract().jsonPath().getDouble(INSULT);
    assertThat(again).isLessThan(today - 0.01);
  }

  private ValidatableResponse replay(Decision decision) {
    return site.post("/decisions/" + decision.id() + "/replay", Map.of()).then();
  }

  /** What a service that had loaded the bundle would have decided of the comment last put. */
  private Decision decidedBy(Bundle bundle) {
    return database.transact(
        handle -> {
          Decision known = log.list(handle, site.community().id(), Long.MAX_VALUE, 1).get(0);
          Assessment said =
              new CommentClassifier(bundle)
                  .assess(Comment.of("1", RUDE).withLang(site.community().language()));
          Facts facts = Facts.of(said, RUDE, known.decidedAt().atZone(ZoneOffset.UTC));
          return log.append(
              handle,
              like(
                  known,
                  Policy.recommended(bundle.manifest().recommended()).decide(facts),
                  said,
                  Origin.policy(0, bundle.id(), 1).at(bundle.priors())));
        });
  }
}
