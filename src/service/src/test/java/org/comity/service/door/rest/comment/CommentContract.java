package org.comity.service.door.rest.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class CommentContract {

  @Inject Communities communities;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void decidesAndKeeps() {
    site.put("1", RUDE, "w1")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/comments/1"))
        .body("id", is("1"))
        .body("verdict", is("hold"))
        .body("reasons[0].code", notNullValue())
        .body("scores", hasKey("TOXICITY"))
        .body("spans[0].attribute", notNullValue())
        .body("policy_version", is(0))
        .body("bundle", startsWith("starter-"))
        .body("decision_id", notNullValue())
        .body("stored", is(true));
    site.get("/comments/1")
        .then()
        .statusCode(200)
        .body("text", is(RUDE))
        .body("status", is("held"))
        .body("thread_id", is("thread-1"))
        .body("author.id", is("w1"))
        .body("assessment.spans[0].begin", notNullValue())
        .body("decision.source", is("policy"));
  }

  @Test
  void addsNothingForARepetitionAndDecidesAnewOnAnEdit() {
    long first = site.put("1", CIVIL).jsonPath().getLong("decision_id");
    site.put("1", CIVIL)
        .then()
        .statusCode(200)
        .body("repeated", is(true))
        .body("decision_id", equalTo((int) first));
    site.put("1", RUDE).then().statusCode(200).body("revision", is(2)).body("verdict", is("hold"));
    site.get("/comments/1/decisions").then().body("items.size()", is(2));
  }

  @Test
  void fillsInWhatWasMissing() {
    site.put("1", CIVIL).then().statusCode(201);
    Map<String, Object> whole =
        Map.of(
            "text", CIVIL, "thread_id", "thread-1", "parent_id", "0", "author", Map.of("id", "w1"));
    site.put("1", whole).then().statusCode(200).body("repeated", is(true));
    site.get("/comments/1")
        .then()
        .body("thread_id", is("thread-1"))
        .body("parent_id", is("0"))
        .body("author.id", is("w1"))
        .body("author.name", is((Object) null))
        .body("revision", is(1));

    site.put("1", RUDE, "w1").then().statusCode(200).body("revision", is(2));
    site.get("/comments/1").then().body("author.name", is("Sam")).body("parent_id", is("0"));
    site.put("1", Map.of("text", RUDE, "author", Map.of("id", "w1", "name", "Sam N.")));
    site.get("/comments/1").then().body("author.name", is("Sam N."));
    site.put("1", Map.of("text", RUDE, "author", Map.of("id", "w1")));
    site.get("/comments/1").then().body("author.name", is("Sam N."));
  }

  @Test
  void refusesWhatContradictsWhatIsKept() {
    site.put("1", Map.of("text", CIVIL, "parent_id", "0", "thread_id", "thread-1"));
    site.put("1", CIVIL, "w1").then().statusCode(200);
    for (String text : List.of(CIVIL, RUDE)) {
      problem(site.put("1", Map.of("text", text, "thread_id", "ghost")), 409, "contradiction")
          .body("detail", containsString("thread_id"));
      problem(site.put("1", Map.of("text", text, "parent_id", "ghost")), 409, "contradiction")
          .body("detail", containsString("parent_id"));
      problem(
              site.post(
                  "/comments",
                  Map.of("id", "1", "text", text, "author", Map.of("id", "ghost", "name", "G."))),
              409,
              "contradiction")
          .body("detail", containsString("author.id"));
    }
    site.get("/comments/1")
        .then()
        .body("text", is(CIVIL))
        .body("revision", is(1))
        .body("author.id", is("w1"));
    site.get("/comments/1/decisions").then().body("items.size()", is(1));
    site.get("/threads").then().body("items.id", equalTo(List.of("thread-1")));
    problem(site.delete("/authors/ghost"), 404, "no-such-author");
  }

  @Test
  void keepsNothingThatIsNotToBeStored() {
    Site.json(Map.of("text", RUDE))
        .put(site.path("/comments/1?store=false"))
        .then()
        .statusCode(200)
        .body("stored", is(false))
        .body("verdict", is("hold"))
        .body("$", not(hasKey("decision_id")));
    problem(site.get("/comments/1"), 404, "no-such-comment");
  }

  @Test
  void makesUpAnIdWhereThereIsNone() {
    String id =
        site.post("/comments", Map.of("text", CIVIL))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    site.get("/comments/" + id).then().statusCode(200).body("text", is(CIVIL));
    site.post("/comments", Map.of("id", "own", "text", CIVIL)).then().body("id", is("own"));
  }

  @Test
  void listsByStatusFromACursorOn() {
    for (int i = 1; i <= 5; i++) {
      site.put("c" + i, CIVIL);
    }
    site.put("rude", RUDE);
    List<String> ids = new ArrayList<>();
    String next = site.path("/comments?status=approved&limit=2");
    while (next != null) {
      JsonPath page = RestAssured.get(next).then().statusCode(200).extract().jsonPath();
      ids.addAll(page.getList("items.id"));
      next = page.getString("next");
    }
    assertThat(ids).containsExactly("c5", "c4", "c3", "c2", "c1");
    site.get("/comments?status=held").then().body("items.id", equalTo(List.of("rude")));
    site.get("/comments").then().body("items.size()", is(6));
    site.get("/comments?status=rejected").then().body("items", empty());
  }

  @Test
  void forgetsACommentAndKeepsItsDecision() {
    long decision = site.put("1", RUDE).jsonPath().getLong("decision_id");
    site.delete("/comments/1").then().statusCode(204);
    problem(site.get("/comments/1"), 404, "no-such-comment");
    problem(site.delete("/comments/1"), 404, "no-such-comment");
    site.get("/decisions/" + decision)
        .then()
        .statusCode(200)
        .body("verdict", is("hold"))
        .body("$", not(hasKey("text")));
  }

  @Test
  void takesAnyTextAndIdThatCanBeKept() {
    String text = "Größe 🙂 'quoted' \"twice\" \\ \u200f عربي\n";
    Site.json(Map.of("text", text))
        .urlEncodingEnabled(false)
        .put(site.path("/comments/a%2Fb%20%C3%A9"))
        .then()
        .statusCode(201)
        .body("id", is("a/b é"));
    RestAssured.given()
        .urlEncodingEnabled(false)
        .get(site.path("/comments/a%2Fb%20%C3%A9"))
        .then()
        .statusCode(200)
        .body("text", is(text));
  }

  @Test
  void refusesWhatNoDatabaseCouldKeep() {
    problem(site.put("1", "a\u0000b"), 422, "invalid-value").body("detail", containsString("text"));
    problem(
        RestAssured.given()
            .contentType("application/json")
            .body("{\"text\":\"half \\ud83d a pair\"}")
            .put(site.path("/comments/1")),
        422,
        "invalid-value");
  }

  @Test
  void saysWhatIsWrong() {
    problem(site.put("1", Map.of("lang", "en")), 422, "missing-field");
    problem(site.put("1", Map.of("id", "2", "text", CIVIL)), 422, "invalid-value");
    problem(site.put("1", Map.of("text", CIVIL, "author", Map.of())), 422, "missing-field");
    problem(site.put("x".repeat(501), CIVIL), 422, "invalid-value");
    problem(site.get("/comments?limit=0"), 422, "invalid-value");
    problem(site.get("/comments?limit=many"), 422, "invalid-value");
    problem(site.get("/comments?cursor=!"), 422, "invalid-value");
    problem(site.get("/comments?cursor=MTphYmM"), 422, "invalid-value");
    problem(site.get("/comments?status=gone"), 422, "invalid-value")
        .body("detail", containsString("approved"));
    problem(Site.json("{").put(site.path("/comments/1")), 400, "malformed-json")
        .body("line", is(1));
    problem(Site.json(Map.of("text", CIVIL)).put(site.path("/comments/1?store=no")), 422, null);
    problem(
        Site.json(Map.of("text", "x".repeat(2 * 1024 * 1024))).put(site.path("/comments/1")),
        413,
        "body-too-large");
  }

  @Test
  void knowsOfNoOtherCommunityAndNoOtherMethod() {
    problem(RestAssured.get("/api/v1/communities/none/comments"), 404, "no-such-community");
    problem(RestAssured.get(site.path("/nothing")), 404, "not-found");
    problem(Site.json("{}").put("/api/v1/keys"), 405, "other-method")
        .header("Allow", is("GET, POST"));
    problem(
        RestAssured.given().contentType("text/plain").body(CIVIL).put(site.path("/comments/1")),
        415,
        "other-form");
  }
}
