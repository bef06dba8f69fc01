package org.comity.service.door.rest.author;

import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comity.service.comment.Comments;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.moderation.Feedback.Said;
import org.comity.service.scoring.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ErasureContract {

  @Inject Communities communities;
  @Inject Feedback feedback;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void erasesAnAuthorEverywhere() {
    site.put("1", RUDE, "sam@example.org");
    long decision = site.put("2", CIVIL, "sam@example.org").jsonPath().getLong("decision_id");
    site.put("3", CIVIL, "other");
    site.post("/comments/1/labels", Map.of("labels", Map.of("TOXICITY", 1, "INSULT", 1)));
    site.post("/appeals", Map.of("comment_id", "1", "reason", "It was meant in fun."));

    site.delete("/authors/sam@example.org")
        .then()
        .statusCode(200)
        .body("receipt_id", notNullValue())
        .body("author_sha256", is(Comments.sha256("sam@example.org")))
        .body("comments", is(2))
        .body("labels", is(2))
        .body("appeals", is(1))
        .body("erased_at", notNullValue());

    problem(site.get("/comments/1"), 404, "no-such-comment");
    site.get("/comments").then().body("items.id", equalTo(List.of("3")));
    site.get("/labels").then().body("items.size()", is(0));
    site.get("/appeals").then().body("items.size()", is(0));
    site.get("/decisions/" + decision).then().statusCode(200).body("comment_id", is("2"));
    site.get("/audit")
        .then()
        .body("items.action", hasItem("author.erase"))
        .body(not(containsString("sam@example.org")));
  }

  @Test
  void givesTheSameReceiptUntilTheAuthorWritesAgain() {
    site.put("1", CIVIL, "w1");
    JsonPath first = site.delete("/authors/w1").jsonPath();
    site.delete("/authors/w1")
        .then()
        .statusCode(200)
        .body("receipt_id", is(first.getString("receipt_id")))
        .body("comments", is(1))
        .body("erased_at", is(first.getString("erased_at")));

    site.put("2", CIVIL, "w1").then().statusCode(201);
    site.get("/comments/2").then().body("author.id", is("w1"));
    site.delete("/authors/w1").then().body("receipt_id", not(first.getString("receipt_id")));
    problem(site.get("/comments/2"), 404, "no-such-comment");
  }

  @Test
  void erasesWhatWasKeptOfTheSameWordsWithoutAName() {
    Giver giver = new Giver(site.community().id(), Door.REST, LabelSource.SUBMITTED, "key:1");
    List<Said> said = List.of(new Said("TOXICITY", 1, null, null));
    feedback.keep(giver, null, RUDE, said);
    site.put("1", RUDE, "w1");
    site.delete("/authors/w1").then().body("comments", is(2)).body("labels", is(1));
    site.get("/comments?status=example").then().body("items.size()", is(0));
  }

  @Test
  void knowsOfNoSuchAuthor() {
    problem(site.delete("/authors/nobody"), 404, "no-such-author");
    site.put("1", CIVIL, "w1");
    problem(
        Site.json("").delete(Site.make(communities).path("/authors/w1")), 404, "no-such-author");
    site.get("/comments/1").then().statusCode(200);
  }
}
