package org.comity.service.door.rest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;
import static org.comity.service.door.rest.request.Site.problem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.quality.SampleShares;
import org.comity.service.quality.SampleShares.Shares;
import org.comity.service.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever the database. */
abstract class TrainingContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Communities communities;
  @Inject SampleShares shares;
  @Inject Database database;

  private Site site;

  @BeforeEach
  void makeACommunityOfItsOwn() {
    site = Site.make(communities);
  }

  @Test
  void exportsWhatPeopleJudgedAndNothingElse() throws IOException {
    site.put("1", RUDE, "sam@example.org");
    site.put("2", CIVIL, "sam@example.org");
    site.put("3", RUDE + " Again.", "sam@example.org");
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    site.post("/comments/3/decisions", Map.of("verdict", "hold"));
    label("1", Map.of("labels", Map.of("INSULT", 1)));

    List<JsonNode> rows = read();
    assertThat(rows).hasSize(1);
    JsonNode row = rows.get(0);
    assertThat(row.get("id").asText()).isEqualTo("1");
    assertThat(row.get("text").asText()).isEqualTo(RUDE);
    assertThat(row.get("lang").asText()).isEqualTo("en");
    assertThat(row.get("thread_id").asText()).isEqualTo("thread-1");
    assertThat(row.get("labels").toString()).isEqualTo("{\"INSULT\":1.0,\"LIKELY_TO_REJECT\":1.0}");
    assertThat(row.get("weight").asDouble()).isEqualTo(1);
    assertThat(row.get("decision").asText()).isEqualTo("reject");
    assertThat(row.get("split").asText()).isIn("train", "calibrate", "test");
    assertThat(row.get("bundle").asText()).startsWith("starter-");
    assertThat(row.get("moderator").asText()).matches("[0-9a-f]{24}");
    assertThat(row.get("author").asText()).matches("[0-9a-f]{24}");
    assertThat(row.get("moderator")).isNotEqualTo(row.get("author"));
    assertThat(row.get("decided_at").asText()).startsWith("20");
    assertThat(row.get("audit").asBoolean()).isFalse();
    assertThat(row.has("row")).isFalse();
    assertThat(row.toString()).doesNotContain("sam@");
  }

  @Test
  void marksWhatWasDrawnByChance() throws IOException {
    shares.change(site.community().id(), new Shares(1, 0), "user:lead");
    site.put("1", CIVIL, "sam");
    site.post("/comments/1/decisions", Map.of("verdict", "approve"));
    JsonNode row = read().get(0);
    assertThat(row.get("audit").asBoolean()).isTrue();
    assertThat(row.get("audit_probability").asDouble()).isEqualTo(1);
    assertThat(row.get("labels").get("LIKELY_TO_REJECT").asDouble()).isZero();
  }

  @Test
  void neverTakesWhatWasChosenForItsScoresForASample() throws IOException {
    shares.change(site.community().id(), new Shares(1, 0), "user:lead");
    site.put("1", CIVIL, "sam");
    database.transact(
        handle ->
            handle.execute(
                """
                insert into learning_picks (comment_id, community_id, revision, reason, strength,
                  picked_at)
                select id, community_id, revision, 'UNCERTAIN', 1, received_at from comments
                where community_id = ?\
                """,
                site.community().id()));
    site.post("/comments/1/decisions", Map.of("verdict", "approve"));
    JsonNode row = read().get(0);
    assertThat(row.get("learning").asBoolean()).isTrue();
    assertThat(row.get("audit").asBoolean()).isFalse();
    assertThat(row.has("audit_probability")).isFalse();
  }

  @Test
  void takesWhatWasOnlyLabelled() throws IOException {
    site.put("1", RUDE, "sam");
    label("1", Map.of("labels", Map.of("TOXICITY", 1, "LIKELY_TO_REJECT", 1)));
    assertThat(read())
        .filteredOn(row -> row.get("id").asText().equals("1"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.has("decision")).isFalse();
              assertThat(row.get("basis").asText()).isEqualTo("submitted");
              assertThat(row.get("labels").get("TOXICITY").asDouble()).isCloseTo(1, within(1e-9));
            });
  }

  @Test
  void quotesTheCommentThatIsAnswered() throws IOException {
    site.put("1", CIVIL);
    site.put("2", Map.of("text", RUDE, "parent_id", "1"));
    site.post("/comments/2/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    JsonNode row = read().get(0);
    assertThat(row.get("parent_id").asText()).isEqualTo("1");
    assertThat(row.get("parent_text").asText()).isEqualTo(CIVIL);
  }

  @Test
  void tellsTheLineageOfWhatItExports() throws Exception {
    site.put("1", RUDE, "sam");
    site.put("2", CIVIL, "sam");
    site.put("3", CIVIL + " Really.", "kim");
    for (String id : List.of("1", "2", "3")) {
      site.post("/comments/" + id + "/decisions", Map.of("verdict", "approve"));
    }
    byte[] before = site.get("/export/training").asByteArray();
    JsonNode lineage = lineage("");
    assertThat(lineage.get("rows").asLong()).isEqualTo(3);
    assertThat(lineage.get("by_basis").toString()).isEqualTo("{\"decision\":3}");
    assertThat(lineage.get("by_split")).hasSizeBetween(1, 3);
    assertThat(lineage.get("left_out").asLong()).isZero();
    assertThat(lineage.get("sha256").asText()).isEqualTo(sha256(before));
    assertThat(lineage.get("erasures")).isEmpty();

    site.delete("/authors/sam").then().statusCode(200);
    JsonNode after = lineage("");
    assertThat(after.get("rows").asLong()).isEqualTo(1);
    assertThat(after.get("sha256")).isNotEqualTo(lineage.get("sha256"));
    assertThat(after.get("erasures").get(0).get("comments").asInt()).isEqualTo(2);
    assertThat(after.toString()).doesNotContain("sam");
    assertThat(lineage("?since=2200-01-01T00:00:00Z").get("erasures")).isEmpty();
    assertThat(read()).extracting(row -> row.get("id").asText()).containsExactly("3");
  }

  @Test
  void refusesATimeThatIsNone() {
    problem(site.get("/export/training/lineage?since=yesterday"), 422, "invalid-value");
    problem(RestAssured.get("/api/v1/communities/none/export/training"), 404, "no-such-community");
    site.get("/export/training").then().statusCode(200).contentType("application/x-ndjson");
    site.get("/export/training/lineage").then().body("rows", is(0));
  }

  private void label(String comment, Map<String, Object> labels) {
    site.post("/comments/" + comment + "/labels", labels);
  }

  private JsonNode lineage(String query) throws IOException {
    return JSON.readTree(site.get("/export/training/lineage" + query).asByteArray());
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private List<JsonNode> read() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    String all = new String(site.get("/export/training").asByteArray(), StandardCharsets.UTF_8);
    for (String line : all.lines().toList()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
