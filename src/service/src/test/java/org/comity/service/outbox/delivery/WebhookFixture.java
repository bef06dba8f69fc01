package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.comity.comment.Comment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.Decision;
import org.comity.service.moderation.Moderation;
import org.comity.service.moderation.Submission;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Endpoints;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.Messages;
import org.comity.service.outbox.Messages.Page;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of webhooks have in common: a community of their own, and how to wait. */
abstract class WebhookFixture {

  static final String RUDE = "You are a stupid idiot and a liar.";
  static final String CIVIL = "Thank you, that was a helpful article.";
  static final String ACTOR = "user:test";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Communities communities;
  @Inject Moderation moderation;
  @Inject Endpoints endpoints;
  @Inject Messages messages;
  @Inject Database database;
  @Inject Courier courier;

  Community community;

  private final List<Endpoint> made = new ArrayList<>();

  @BeforeEach
  void makeACommunityOfItsOwn() {
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
  }

  /** What waits for a receiver that is gone would be in the way of the next test. */
  @AfterEach
  void forgetEndpoints() {
    made.forEach(endpoint -> endpoints.delete(endpoint, ACTOR));
  }

  Endpoint endpoint(Receiver receiver) {
    return endpoint(receiver, Event.CHOICES);
  }

  Endpoint endpoint(Receiver receiver, Set<Event> events) {
    Endpoint endpoint =
        endpoints.create(community.id(), new Endpoint.Choice(receiver.url(), events), ACTOR);
    made.add(endpoint);
    return endpoint;
  }

  Endpoint again(Endpoint endpoint) {
    return endpoints.find(community.id(), endpoint.id()).orElseThrow();
  }

  Decision decide(String id, String text) {
    return moderation
        .decideAndKeep(new Submission(community, Door.REST, Comment.of(id, text), null))
        .await()
        .atMost(PATIENCE)
        .decision();
  }

  List<Message> messages(Endpoint endpoint) {
    return messages.list(endpoint, new Page(null, Long.MAX_VALUE, 1_000));
  }

  void awaitState(Endpoint endpoint, State state, int count) {
    await(
        () -> {
          List<Message> all = messages(endpoint);
          return all.size() == count && all.stream().allMatch(one -> one.state() == state);
        });
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean isSo = condition.getAsBoolean();
    while (!isSo && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      isSo = condition.getAsBoolean();
    }
    assertThat(isSo).as("within " + PATIENCE).isTrue();
  }
}
