package org.comity.service.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.comment.Comment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Messages;
import org.comity.service.scoring.Door;
import org.comity.service.scoring.LoadedModel;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start announces, whatever the database. */
abstract class ChangesAtStartContract {

  private static final String OLDER = "site-1";
  private static final String ACTOR = "user:test";

  @Inject ChangesAtStart changes;
  @Inject Communities communities;
  @Inject Moderation moderation;
  @Inject Endpoints endpoints;
  @Inject Messages messages;
  @Inject LoadedModel model;
  @Inject Database database;

  private Community community;
  private Endpoint endpoint;

  @BeforeEach
  void makeACommunityThatListens() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    endpoint =
        endpoints.create(
            community.id(),
            new Endpoint.Choice("http://203.0.113.5/hook", Set.of(Event.MODEL_PROMOTED)),
            ACTOR);
  }

  @AfterEach
  void sendNothing() {
    endpoints.delete(endpoint, ACTOR);
  }

  @Test
  void theStartWroteTheBundleDown() {
    assertThat(recorded(communities.find("default").orElseThrow()))
        .containsExactly(model.classifier().bundle().id());
  }

  @Test
  void announcesABundleThatIsNotTheOneOfTheLastStart() {
    start();
    database.transact(
        handle ->
            handle.execute(
                "update community_bundles set bundle_id = ? where community_id = ?",
                OLDER,
                community.id()));
    start();
    seesOnePromotion();
  }

  @Test
  void announcesABundleThatIsNotTheOneThatDecidedLast() {
    decide();
    database.transact(
        handle ->
            handle.execute(
                "update decisions set bundle_id = ? where community_id = ?",
                OLDER,
                community.id()));
    start();
    seesOnePromotion();
  }

  private void seesOnePromotion() {
    String loaded = model.classifier().bundle().id();
    assertThat(recorded(community)).containsExactly(loaded);
    start();
    assertThat(messages())
        .singleElement()
        .satisfies(message -> assertThat(message.type()).isEqualTo("model.promoted"))
        .satisfies(
            message ->
                assertThat(message.payload())
                    .contains("\"community\":\"" + community.name() + "\"")
                    .contains("\"bundle\":\"" + loaded + "\"")
                    .contains("\"previous_bundle\":\"" + OLDER + "\""));
  }

  @Test
  void announcesNothingWhereTheBundleStaysOrIsTheFirst() {
    start();
    decide();
    start();
    assertThat(messages()).isEmpty();
  }

  private void start() {
    changes.start(new StartupEvent());
  }

  private void decide() {
    Comment comment = Comment.of("c1", "Thank you, that was a helpful article.");
    assertThat(
            moderation
                .decideAndKeep(new Submission(community, Door.REST, comment, null))
                .await()
                .atMost(Duration.ofSeconds(60))
                .isKept())
        .isTrue();
  }

  private List<Message> messages() {
    return messages.list(endpoint, new Messages.Page(null, Long.MAX_VALUE, 10));
  }

  private List<String> recorded(Community which) {
    return database.transact(
        handle ->
            handle
                .createQuery("select bundle_id from community_bundles where community_id = :id")
                .bind("id", which.id())
                .mapTo(String.class)
                .list());
  }
}
