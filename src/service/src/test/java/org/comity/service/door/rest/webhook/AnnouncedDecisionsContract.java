package org.comity.service.door.rest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.door.rest.request.Site.CIVIL;
import static org.comity.service.door.rest.request.Site.RUDE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.comity.service.community.Communities;
import org.comity.service.door.rest.request.Site;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Messages;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides, in whatever way, it is announced; whatever the database. */
abstract class AnnouncedDecisionsContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHOR = "sam@example.org";
  private static final String ACTOR = "user:test";

  @Inject Communities communities;
  @Inject Endpoints endpoints;
  @Inject Messages messages;
  @Inject Feedback feedback;
  @Inject Database database;

  private Site site;
  private Endpoint endpoint;

  /** What a receiver would be told. */
  private record Told(String type, String comment, String verdict, String source, int revision) {}

  @BeforeEach
  void makeACommunityThatListens() {
    site = Site.make(communities);
    endpoint =
        endpoints.create(
            site.community().id(),
            new Endpoint.Choice("http://203.0.113.5/hook", Event.CHOICES),
            ACTOR);
  }

  @AfterEach
  void sendNothing() {
    endpoints.delete(endpoint, ACTOR);
  }

  @Test
  void tellsOfAPolicysDecisionsOnNewCommentsAndEdits() {
    site.put("1", RUDE).then().statusCode(201);
    site.put("1", RUDE);
    site.put("1", CIVIL).then().statusCode(200);
    assertThat(told())
        .containsExactly(
            new Told("decision.created", "1", "hold", "policy", 1),
            new Told("decision.changed", "1", "approve", "policy", 2));
  }

  @Test
  void tellsOfAModeratorsDecision() {
    site.put("1", RUDE);
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"))
        .then()
        .statusCode(200);
    assertThat(told()).endsWith(new Told("decision.changed", "1", "reject", "moderator", 1));
  }

  @Test
  void tellsOfAnAppealsOutcome() {
    site.put("1", RUDE);
    int appeal =
        site.post("/appeals", Map.of("comment_id", "1", "reason", "It was meant in fun."))
            .jsonPath()
            .getInt("id");
    assertThat(told()).hasSize(1);
    site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", "overturned"))
        .then()
        .statusCode(200);
    assertThat(told()).endsWith(new Told("decision.changed", "1", "approve", "appeal", 1));

    // It is closed: what is refused is announced no more than it is kept.
    site.post("/appeals/" + appeal + "/resolve", Map.of("outcome", "upheld"))
        .then()
        .statusCode(409);
    assertThat(told()).hasSize(2);
  }

  @Test
  void tellsOfWhatAPlatformsModeratorReports() {
    site.put("1", CIVIL);
    Giver giver = new Giver(site.community().id(), Door.AKISMET, LabelSource.SPAM_REPORT, "key:1");
    feedback.report(giver, "1", CIVIL, true);
    assertThat(told()).endsWith(new Told("decision.changed", "1", "reject", "platform", 1));
    feedback.report(giver, "1", CIVIL, true);
    assertThat(told()).hasSize(2);
  }

  @Test
  void tellsNothingOfACommentThatIsNotKept() {
    Site.json(Map.of("text", RUDE))
        .put(site.path("/comments/1?store=false"))
        .then()
        .statusCode(200);
    assertThat(told()).isEmpty();
  }

  @Test
  void holdsNothingOfAnAuthor() {
    site.put("1", RUDE, AUTHOR);
    site.post("/comments/1/decisions", Map.of("verdict", "reject", "reason", "ABUSIVE"));
    site.post("/appeals", Map.of("comment_id", "1", "reason", "It was meant in fun."));
    site.delete("/authors/" + AUTHOR).then().statusCode(200);
    assertThat(told()).hasSize(2);
    assertThat(rows())
        .isNotEmpty()
        .noneMatch(row -> row.contains(AUTHOR) || row.contains("Sam") || row.contains("stupid"))
        .noneMatch(row -> row.contains("meant in fun"));
  }

  /** The oldest first. */
  private List<Told> told() {
    List<Message> all =
        new ArrayList<>(messages.list(endpoint, new Messages.Page(null, Long.MAX_VALUE, 100)));
    Collections.reverse(all);
    return all.stream().map(AnnouncedDecisionsContract::told).toList();
  }

  private static Told told(Message message) {
    try {
      JsonNode data = JSON.readTree(message.payload()).path("data");
      JsonNode decision = data.path("decision");
      return new Told(
          message.type(),
          data.path("comment_id").asText(),
          decision.path("verdict").asText(),
          decision.path("source").asText(),
          decision.path("revision").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All columns of the community's messages, as text. */
  private List<String> rows() {
    return database.transact(
        handle ->
            handle
                .createQuery("select * from outbox where endpoint_id = :endpoint")
                .bind("endpoint", endpoint.id())
                .mapToMap()
                .map(Map::toString)
                .list());
  }
}
