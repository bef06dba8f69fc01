package org.comity.service.door.rest.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.comity.service.comment.Comments;
import org.comity.service.community.Communities;
import org.comity.service.decision.Sentences;
import org.comity.service.door.rest.request.Site;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.moderation.Feedback.Said;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Messages;
import org.comity.service.scoring.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ErasureContract {

  @Inject Communities communities;
  @Inject Feedback feedback;
  @Inject Endpoints endpoints;
  @Inject Messages messages;

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
        .body("author_code", matchesPattern("[0-9a-f]{64}"))
        .body("author_code", not(Comments.sha256("sam@example.org")))
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
        .body("author_code", is(first.getString("author_code")))
        .body("comments", is(1))
        .body("erased_at", is(first.getString("erased_at")));

    site.put("2", CIVIL, "w1").then().statusCode(201);
    site.get("/comments/2").then().body("author.id", is("w1"));
    site.delete("/authors/w1")
        .then()
        .body("receipt_id", not(first.getString("receipt_id")))
        .body("author_code", is(first.getString("author_code")));
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
  void erasesWhatPeopleSaidOfThem() {
    Endpoint endpoint =
        endpoints.create(
            site.community().id(),
            new Endpoint.Choice("http://203.0.113.5/hook", Event.CHOICES),
            "user:test");
    long byPolicy = site.put("1", RUDE, "w1").jsonPath().getLong("decision_id");
    site.put("2", RUDE, "w2");
    long byPerson = decide("1", "Sam N. called a neighbour a liar.");
    long onAnother = decide("2", "Read twice.");
    int appeal =
        site.post("/appeals", Map.of("comment_id", "1", "reason", "It was meant in fun."))
            .jsonPath()
            .getInt("id");
    long onAppeal =
        site.post(
                "/appeals/" + appeal + "/resolve",
                Map.of("outcome", "overturned", "sentence", "Sam N. quoted it."))
            .jsonPath()
            .getLong("resolution_id");
    String why = sentence(byPolicy);

    site.delete("/authors/w1").then().statusCode(200);

    assertThat(sentence(byPerson)).isEqualTo(Sentences.ERASED);
    assertThat(sentence(onAppeal)).isEqualTo(Sentences.ERASED);
    assertThat(sentence(byPolicy)).isEqualTo(why);
    assertThat(sentence(onAnother)).isEqualTo("Read twice.");
    site.get("/decisions/" + byPerson)
        .then()
        .body("verdict", is("reject"))
        .body("reasons[0].code", is("ABUSIVE"));
    assertThat(site.get("/export/decisions").asString()).contains("Read twice.");
    for (String below : List.of("/decisions", "/export/decisions", "/audit")) {
      assertThat(site.get(below).then().statusCode(200).extract().asString())
          .doesNotContain("Sam N.");
    }
    List<String> told =
        messages.list(endpoint, new Messages.Page(null, Long.MAX_VALUE, 100)).stream()
            .map(Message::payload)
            .toList();
    endpoints.delete(endpoint, "user:test");
    assertThat(told).hasSize(5).noneMatch(payload -> payload.contains("Sam N."));
    assertThat(told).filteredOn(payload -> payload.contains(Sentences.ERASED)).hasSize(2);
    assertThat(told).filteredOn(payload -> payload.contains("Read twice.")).hasSize(1);
    assertThat(told).allMatch(payload -> payload.contains("\"comment_id\""));
  }

  private long decide(String comment, String sentence) {
    return site.post(
            "/comments/" + comment + "/decisions",
            Map.of("verdict", "reject", "reason", "ABUSIVE", "sentence", sentence))
        .jsonPath()
        .getLong("id");
  }

  private String sentence(long decision) {
    return site.get("/decisions/" + decision).jsonPath().getString("reasons[0].sentence");
  }

  /** Whatever is between the two, every comment is either erased or kept. */
  @Test
  void losesNoCommentThatComesWhileItsAuthorIsErased() throws Exception {
    int senders = 16;
    int each = 20;
    ExecutorService threads = Executors.newFixedThreadPool(senders + 2);
    Map<String, Integer> erased = new ConcurrentHashMap<>();
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int sender = 0; sender < senders; sender++) {
        String prefix = "c" + sender + "-";
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    site.put(prefix + i, CIVIL, "w1").then().statusCode(201);
                  }
                }));
      }
      for (int eraser = 0; eraser < 2; eraser++) {
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    Response answer = site.delete("/authors/w1");
                    answer.then().statusCode(oneOf(200, 404));
                    if (answer.statusCode() == 200) {
                      JsonPath receipt = answer.jsonPath();
                      erased.put(receipt.getString("receipt_id"), receipt.getInt("comments"));
                    }
                  }
                }));
      }
      for (Future<?> done : work) {
        assertThat(done.get(2, TimeUnit.MINUTES)).isNull();
      }
    } finally {
      threads.shutdownNow();
    }
    site.put("last", CIVIL, "w1");
    JsonPath last = site.delete("/authors/w1").jsonPath();
    erased.put(last.getString("receipt_id"), last.getInt("comments"));
    assertThat(erased.values().stream().mapToInt(count -> count).sum())
        .isEqualTo(senders * each + 1);
    assertThat(erased.values()).allMatch(count -> count > 0);
    site.get("/comments").then().body("items.size()", is(0));
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
