package org.comity.service.door.rest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.NewComment;
import org.comity.service.community.Communities;
import org.comity.service.decision.Decision;
import org.comity.service.decision.DecisionLog;
import org.comity.service.door.rest.request.Site;
import org.comity.service.store.Database;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class ExportContract {

  private static final int MANY = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Communities communities;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Database database;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void exportsCommentsInTheCanonicalForm() throws IOException {
    site.put("1", RUDE, "sam@example.org");
    site.put("2", Map.of("text", CIVIL, "parent_id", "1"));
    label("1", Map.of("labels", Map.of("TOXICITY", 1, "INSULT", 0.5)));
    label("1", Map.of("labels", Map.of("TOXICITY", 0), "spans", List.of()));
    label(
        "1",
        Map.of(
            "labels",
            Map.of("THREAT", 0.25),
            "spans",
            List.of(Map.of("begin", 10, "end", 16, "attribute", "THREAT"))));
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));

    List<JsonNode> rows = read("comments");
    assertThat(rows).extracting(row -> row.get("id").asText()).containsExactly("1", "2");
    JsonNode first = rows.get(0);
    assertThat(first.get("text").asText()).isEqualTo(RUDE);
    assertThat(first.get("lang").asText()).isEqualTo("en");
    assertThat(first.get("thread_id").asText()).isEqualTo("thread-1");
    assertThat(first.get("article").get("title").asText()).isEqualTo("Council votes");
    assertThat(first.get("labels").toString())
        .isEqualTo("{\"INSULT\":0.5,\"THREAT\":0.25,\"TOXICITY\":0.5}");
    assertThat(first.get("spans").toString())
        .isEqualTo("[{\"begin\":10,\"end\":16,\"attribute\":\"THREAT\"}]");
    assertThat(first.get("decision").asText()).isEqualTo("reject");
    assertThat(first.get("source").asText()).isEqualTo(site.community().name());
    assertThat(first.has("row")).isFalse();
    JsonNode second = rows.get(1);
    assertThat(second.get("parent_id").asText()).isEqualTo("1");
    assertThat(second.get("labels")).isEmpty();
    assertThat(second.has("decision")).isFalse();
  }

  @Test
  void hidesAuthorsBehindPseudonymsThatStay() throws IOException {
    site.put("1", CIVIL, "sam@example.org");
    site.put("2", RUDE, "sam@example.org");
    site.put("3", RUDE, "other");
    List<String> authors = authors();
    assertThat(authors).allMatch(name -> name.matches("[0-9a-f]{24}"));
    assertThat(authors.get(1)).isEqualTo(authors.get(0)).isNotEqualTo(authors.get(2));
    assertThat(authors()).isEqualTo(authors);
    Site elsewhere = Site.make(communities);
    elsewhere.put("1", CIVIL, "sam@example.org");
    assertThat(elsewhere.get("/export/comments").asString()).doesNotContain("sam@", authors.get(0));
  }

  @Test
  void forgetsLabelsOfAnEarlierText() throws IOException {
    site.put("1", RUDE);
    label("1", Map.of("labels", Map.of("TOXICITY", 1)));
    site.put("1", CIVIL);
    assertThat(read("comments").get(0).get("labels")).isEmpty();
    assertThat(read("labels")).hasSize(1);
  }

  @Test
  void exportsDecisionsAndLabels() throws IOException {
    site.put("1", RUDE, "w1");
    site.post("/comments/1/decisions", Map.of("verdict", "approve"));
    label("1", Map.of("labels", Map.of("LIKELY_TO_REJECT", 1)));
    List<JsonNode> decisions = read("decisions");
    assertThat(decisions)
        .extracting(row -> row.get("source").asText())
        .containsExactly("policy", "moderator");
    assertThat(decisions.toString()).doesNotContain(RUDE);
    JsonNode label = read("labels").get(0);
    assertThat(label.get("attribute").asText()).isEqualTo("LIKELY_TO_REJECT");
    assertThat(label.get("comment_id").asText()).isEqualTo("1");
    assertThat(read("labels").toString()).doesNotContain(RUDE);
  }

  @Test
  void listsLabels() {
    site.put("1", RUDE);
    label("1", Map.of("labels", Map.of("TOXICITY", 1)));
    label("1", Map.of("labels", Map.of("INSULT", 0.5)));
    site.get("/labels?limit=1").then().body("items.attribute", equalTo(List.of("INSULT")));
    String next = site.get("/labels?limit=1").jsonPath().getString("next");
    RestAssured.get(next)
        .then()
        .body("items[0].attribute", is("TOXICITY"))
        .body("items[0].label", is(1.0f))
        .body("items[0].source", is("submitted"));
  }

  @Test
  void streamsManyRowsInOrder() throws IOException {
    database.transact(
        handle -> {
          IntStream.range(0, MANY).forEach(i -> insert(handle, i));
          return null;
        });
    for (String what : List.of("comments", "decisions")) {
      String field = what.equals("comments") ? "id" : "comment_id";
      try (InputStream in = site.get("/export/" + what).asInputStream();
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        int row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          assertThat(JSON.readTree(line).get(field).asText()).isEqualTo("c" + row++);
        }
        assertThat(row).isEqualTo(MANY);
      }
    }
  }

  private void insert(Handle handle, int i) {
    Instant now = Database.CLOCK.instant();
    long id =
        comments.insert(
            handle,
            new NewComment(
                site.community().id(),
                "c" + i,
                null,
                null,
                null,
                CIVIL,
                "en",
                CommentStatus.APPROVED,
                "rest",
                now));
    Verdict approve =
        new Verdict.Approve(List.of(new Reason("all", ReasonCode.OTHER, "Fine.", null, null)));
    Decision unused =
        log.append(
            handle,
            new Decision(
                0,
                site.community().id(),
                id,
                "c" + i,
                1,
                approve,
                null,
                Decision.Origin.policy(0, "starter", 1),
                "rest",
                now));
  }

  private void label(String comment, Map<String, Object> labels) {
    site.post("/comments/" + comment + "/labels", labels).then().statusCode(201);
  }

  private List<String> authors() throws IOException {
    return read("comments").stream().map(row -> row.get("author").asText()).toList();
  }

  private List<JsonNode> read(String what) throws IOException {
    String lines =
        site.get("/export/" + what)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    return JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll();
  }
}
