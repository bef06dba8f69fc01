package org.comity.service.door.rest.appeal;

import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class AppealContract {

  private static final String REASON = "It was a quotation.";

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void overturnsADecision() {
    long decision = site.put("1", RUDE).jsonPath().getLong("decision_id");
    int appeal = open("1");
    site.get("/appeals?status=open")
        .then()
        .body("items.comment_id", equalTo(List.of("1")))
        .body("items[0].decision_id", is((int) decision))
        .body("items[0].reason", is(REASON));

    site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", "overturned"))
        .then()
        .statusCode(200)
        .body("status", is("closed"))
        .body("outcome", is("overturned"))
        .body("resolution_id", notNullValue());
    site.get("/comments/1")
        .then()
        .body("status", is("approved"))
        .body("decision.source", is("appeal"));
    site.get("/appeals?status=open").then().body("items.size()", is(0));
    problem(
        site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", "upheld")),
        409,
        "closed-appeal");
    site.get("/comments/1/decisions").then().body("items.size()", is(2));
    problem(
        site.post(
            "/appeals/" + appeal + "/resolve", Map.of("outcome", "upheld", "verdict", "approve")),
        409,
        "closed-appeal");
    site.get("/audit")
        .then()
        .body("items.action", hasItems("appeal.resolve", "appeal.open"))
        .body("items.subject", hasItem("appeal " + appeal));
  }

  @Test
  void lapsesWhenTheCommentIsEdited() {
    long first = site.put("1", RUDE).jsonPath().getLong("decision_id");
    int appeal = open("1");
    long second = site.put("1", RUDE + " Twice.").jsonPath().getLong("decision_id");

    site.get("/appeals?status=open").then().body("items.size()", is(0));
    site.get("/appeals?status=closed")
        .then()
        .body("items[0].id", is(appeal))
        .body("items[0].outcome", is("lapsed"))
        .body("items[0].resolved_at", notNullValue())
        .body("items[0].decision_id", is((int) first))
        .body("items[0]", not(hasKey("resolution_id")));
    for (String outcome : List.of("overturned", "upheld")) {
      problem(
          site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", outcome)),
          409,
          "comment-edited");
    }
    site.get("/comments/1")
        .then()
        .body("status", is("held"))
        .body("decision.source", is("policy"))
        .body("decision.revision", is(2));

    problem(
        appeal(Map.of("comment_id", "1", "reason", REASON, "decision_id", first)),
        409,
        "comment-edited");
    appeal(Map.of("comment_id", "1", "reason", REASON, "decision_id", second))
        .then()
        .statusCode(201)
        .body("decision_id", is((int) second));
  }

  @Test
  void staysOpenWhenTheSameTextComesAgain() {
    site.put("1", RUDE);
    int appeal = open("1");
    site.put("1", RUDE);
    site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", "overturned"))
        .then()
        .statusCode(200)
        .body("outcome", is("overturned"));
  }

  @Test
  void letsADecisionStand() {
    site.put("1", RUDE);
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    int appeal = open("1");
    problem(
        site.post(
            "/appeals/" + appeal + "/resolve", Map.of("outcome", "upheld", "verdict", "approve")),
        422,
        "invalid-value");
    site.post(
            "/appeals/" + appeal + "/resolve",
            Map.of("outcome", "upheld", "reason", "ABUSIVE", "sentence", "It stays an attack."))
        .then()
        .statusCode(200);
    site.get("/comments/1")
        .then()
        .body("status", is("rejected"))
        .body("decision.reasons[0].sentence", is("It stays an attack."));
    open("1");
  }

  @Test
  void saysWhatIsWrong() {
    long other = site.put("2", CIVIL).jsonPath().getLong("decision_id");
    site.put("1", RUDE);
    problem(appeal(Map.of("comment_id", "none", "reason", REASON)), 404, "no-such-comment");
    problem(appeal(Map.of("comment_id", "1")), 422, "missing-field");
    problem(appeal(Map.of("reason", REASON)), 422, "missing-field");
    problem(appeal(Map.of("comment_id", "1", "reason", "x".repeat(2_001))), 422, "invalid-value");
    problem(
        appeal(Map.of("comment_id", "1", "reason", REASON, "decision_id", other)),
        422,
        "invalid-value");
    int open = open("1");
    problem(appeal(Map.of("comment_id", "1", "reason", REASON)), 409, "open-appeal");
    problem(site.post("/appeals/" + open + "/resolve", Map.of()), 422, "missing-field");
    problem(
        site.post("/appeals/" + open + "/resolve", Map.of("outcome", "lost")),
        422,
        "invalid-value");
    problem(
        site.post("/appeals/" + open + "/resolve", Map.of("outcome", "lapsed")),
        422,
        "invalid-value");
    problem(
        site.post("/appeals/999999999/resolve", Map.of("outcome", "upheld")),
        404,
        "no-such-appeal");
    problem(site.get("/appeals?status=new"), 422, "invalid-value");
    problem(site.get("/appeals/999999999"), 404, "no-such-appeal");
  }

  @Test
  void listsFromACursorOn() {
    for (int i = 1; i <= 3; i++) {
      site.put("c" + i, RUDE);
      open("c" + i);
    }
    JsonPath page = site.get("/appeals?status=open&limit=2").jsonPath();
    RestAssured.get(page.getString("next"))
        .then()
        .body("items.comment_id", equalTo(List.of("c1")))
        .body("next", is((Object) null));
  }

  private int open(String comment) {
    ValidatableResponse made =
        appeal(Map.of("comment_id", comment, "reason", REASON))
            .then()
            .statusCode(201)
            .body("status", is("open"));
    int id = made.extract().jsonPath().getInt("id");
    made.header("Location", endsWith(site.path("/appeals/" + id)));
    site.get("/appeals/" + id).then().statusCode(200).body("comment_id", is(comment));
    return id;
  }

  private Response appeal(Map<String, Object> given) {
    return site.post("/appeals", given);
  }
}
