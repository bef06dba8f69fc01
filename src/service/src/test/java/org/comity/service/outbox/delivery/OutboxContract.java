package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.policy.Reason;
import org.comity.policy.ReasonCode;
import org.comity.policy.Verdict;
import org.comity.service.decision.Decision;
import org.comity.service.decision.Decision.Origin;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.outbox.Announcements;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.Messages.Page;
import org.comity.service.outbox.Outbox;
import org.comity.service.outbox.Outbox.Failure;
import org.comity.service.outbox.Outbox.Order;
import org.comity.service.outbox.Outbox.Taken;
import org.comity.service.outbox.delivery.Receiver.Received;
import org.comity.service.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table of messages holds, whatever the database; nobody delivers but who says so. */
abstract class OutboxContract extends WebhookFixture {

  @Inject Outbox outbox;
  @Inject DecisionLog log;
  @Inject Announcements announcements;
  @Inject Upkeep upkeep;

  @BeforeEach
  void stopDelivering() throws InterruptedException {
    courier.stop();
  }

  @AfterEach
  void deliverAgain() {
    courier.start();
  }

  @Test
  void holdsNothingOfADecisionThatWasRolledBack() {
    try (Receiver receiver = Receiver.up(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      assertThatThrownBy(
              () ->
                  database.transact(
                      handle -> {
                        log.append(handle, decision());
                        throw new IllegalStateException("no");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(messages(endpoint)).isEmpty();

      database.transact(handle -> log.append(handle, decision()));
      assertThat(messages(endpoint)).hasSize(1);
    }
  }

  private Decision decision() {
    Reason reason = new Reason("moderator", ReasonCode.SPAM, "Spam.", null, null);
    return new Decision(
        0,
        community.id(),
        null,
        "c1",
        1,
        new Verdict.Reject(List.of(reason), false),
        null,
        Origin.person(DecisionSource.MODERATOR, ACTOR, null),
        "rest",
        now());
  }

  private static Instant now() {
    return Database.CLOCK.instant();
  }

  @Test
  void goesOnAfterARestart() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      decide("c2", CIVIL);
      Instant now = now();
      // A process that takes both and is killed before it notes what came of them.
      List<String> lost =
          outbox.take(new Order(now, now.plusMillis(500), 1_000, Set.of())).stream()
              .filter(taken -> taken.endpoint().id() == endpoint.id())
              .map(taken -> taken.message().messageId())
              .toList();
      assertThat(lost).hasSize(2);

      courier.start();
      assertThat(receiver.next(2))
          .extracting(Received::id)
          .containsExactlyInAnyOrderElementsOf(lost);
      awaitState(endpoint, State.DELIVERED, 2);
      courier.stop();
    }
  }

  @Test
  void givesAMessageToOneOnly() throws Exception {
    int comments = 60;
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      for (int i = 0; i < comments; i++) {
        decide("c" + i, CIVIL);
      }
      ExecutorService takers = Executors.newFixedThreadPool(4);
      try {
        List<Future<List<Long>>> shares = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          shares.add(takers.submit(() -> takeAll(endpoint)));
        }
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> share : shares) {
          taken.addAll(share.get());
        }
        assertThat(taken).doesNotHaveDuplicates().hasSize(comments);
      } finally {
        takers.shutdownNow();
      }
    }
  }

  /** Until all are taken; what another has locked is passed over and asked for again. */
  private List<Long> takeAll(Endpoint endpoint) {
    List<Long> mine = new ArrayList<>();
    Instant now = now();
    while (messages(endpoint).stream().anyMatch(one -> !one.nextAttemptAt().isAfter(now))) {
      outbox.take(new Order(now, now.plus(Duration.ofHours(1)), 3, Set.of())).stream()
          .filter(taken -> taken.endpoint().id() == endpoint.id())
          .forEach(taken -> mine.add(taken.message().id()));
    }
    return mine;
  }

  @Test
  void passesOverEndpointsThatAreBusy() {
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint busy = endpoint(receiver);
      Endpoint free = endpoint(receiver);
      decide("c1", CIVIL);
      assertThat(take(Set.of(busy.id())))
          .extracting(taken -> taken.endpoint().id())
          .contains(free.id())
          .doesNotContain(busy.id());
    }
  }

  private List<Taken> take(Set<Long> busy) {
    Instant now = now();
    return outbox.take(new Order(now, now.plus(Duration.ofHours(1)), 1_000, busy));
  }

  @Test
  void ignoresAFailureOfWhoHadItTooLong() {
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      Instant now = now();
      Message slow = mine(outbox.take(new Order(now, now, 1_000, Set.of())), endpoint);
      Message second = mine(take(Set.of()), endpoint);
      assertThat(second.messageId()).isEqualTo(slow.messageId());

      outbox.noteFailed(slow, new Failure(500, "Too late.", null));
      assertThat(messages(endpoint).get(0).state()).isEqualTo(State.PENDING);
      outbox.noteFailed(second, new Failure(500, "In time.", null));
      assertThat(messages(endpoint).get(0).state()).isEqualTo(State.DEAD);
      assertThat(messages(endpoint).get(0).lastError()).isEqualTo("In time.");
    }
  }

  private static Message mine(List<Taken> taken, Endpoint endpoint) {
    return taken.stream()
        .filter(one -> one.endpoint().id() == endpoint.id())
        .findFirst()
        .orElseThrow()
        .message();
  }

  @Test
  void makesDeadLettersOfWhatWaitsForADisabledEndpoint() {
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      endpoints.disable(endpoint, "Moved.", ACTOR);
      assertThat(messages(endpoint))
          .singleElement()
          .satisfies(message -> assertThat(message.state()).isEqualTo(State.DEAD))
          .satisfies(message -> assertThat(message.lastError()).isEqualTo("Moved."));
      decide("c2", CIVIL);
      assertThat(messages(endpoint)).hasSize(1);

      endpoints.enable(endpoint, ACTOR);
      assertThat(messages.replayDead(endpoint, ACTOR)).isEqualTo(1);
      decide("c3", CIVIL);
      assertThat(messages.list(endpoint, new Page(State.PENDING, Long.MAX_VALUE, 10))).hasSize(2);
      endpoints.delete(endpoint, ACTOR);
      assertThat(messages(endpoint)).isEmpty();
    }
  }

  @Test
  void tellsOfAPromotedModel() {
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      database.transact(
          handle -> {
            announcements.promoted(handle, community.id(), "site-2", "starter-1");
            return null;
          });
      Message message = messages(endpoint).get(0);
      assertThat(message.type()).isEqualTo("model.promoted");
      assertThat(message.payload())
          .contains("\"bundle\":\"site-2\"", "\"previous_bundle\":\"starter-1\"");
    }
  }

  @Test
  void deletesWhatIsOldAndNothingThatWaits() {
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      decide("c2", CIVIL);
      decide("c3", CIVIL);
      List<Message> three = messages(endpoint);
      outbox.noteDelivered(three.get(0), 200);
      outbox.noteFailed(three.get(1), new Failure(null, "Away.", null));
      Instant now = now();

      upkeep.delete(now);
      assertThat(messages(endpoint)).hasSize(3);
      upkeep.delete(now.plus(Upkeep.KEEP_DELIVERED).plusSeconds(60));
      assertThat(messages(endpoint))
          .extracting(Message::state)
          .containsExactly(State.DEAD, State.PENDING);
      upkeep.delete(now.plus(Upkeep.KEEP_DEAD).plusSeconds(60));
      assertThat(messages(endpoint)).extracting(Message::state).containsExactly(State.PENDING);
    }
  }
}
