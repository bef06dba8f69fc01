package org.comity.service.door.rest.decision;

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
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.request.Site;
import org.comity.service.policy.Policies;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class DecisionContract {

  @Inject Communities communities;
  @Inject Policies policies;
  @Inject DecisionLog log;
  @Inject Database database;

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
        .body("source", equalTo(List.of("policy", "moderator")));
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
        "invalid-value");
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
    problem(site.post("/decisions/" + person + "/replay", Map.of()), 409, "not-a-policys");
    problem(site.post("/decisions/" + otherBundles() + "/replay", Map.of()), 409, "other-bundle")
        .body("detail", containsString("starter-0.0.1"));
    problem(site.post("/decisions/999999999/replay", Map.of()), 404, "no-such-decision");
  }

  /** A decision as an older model would have left it. */
  private long otherBundles() {
    return database.transact(
        handle -> {
          Decision known = log.list(handle, site.community().id(), Long.MAX_VALUE, 9).get(1);
          return log.append(
                  handle,
                  new Decision(
                      0,
                      known.communityId(),
                      known.commentId(),
                      known.commentExternalId(),
                      known.revision(),
                      known.verdict(),
                      known.assessment(),
                      Decision.Origin.policy(0, "starter-0.0.1", 1),
                      known.door(),
                      known.decidedAt()))
              .id();
        });
  }
}
