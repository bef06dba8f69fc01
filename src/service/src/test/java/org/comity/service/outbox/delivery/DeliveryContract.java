package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.comity.service.decision.Decision;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.delivery.Receiver.Received;
import org.junit.jupiter.api.Test;

/** What receivers see, whatever the database. */
abstract class DeliveryContract extends WebhookFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void deliversADecisionOnceAndSigned() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(204))) {
      Endpoint endpoint = endpoint(receiver);
      Decision decision = decide("c1", RUDE);

      Received request = receiver.next();
      assertThat(request.isSignedWith(endpoint.secrets().current())).isTrue();
      assertThat(request.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
      assertThat(request.header("Content-Type")).isEqualTo("application/json");
      assertThat(request.body()).doesNotContain("stupid").doesNotContain("liar");
      JsonNode body = JSON.readTree(request.body());
      assertThat(body.path("type").asText()).isEqualTo("decision.created");
      assertThat(body.path("timestamp").asText()).isEqualTo(decision.decidedAt().toString());
      JsonNode data = body.path("data");
      assertThat(data.path("community").asText()).isEqualTo(community.name());
      assertThat(data.path("comment_id").asText()).isEqualTo("c1");
      seesTheDecision(data.path("decision"), decision);

      awaitState(endpoint, State.DELIVERED, 1);
      Message message = messages(endpoint).get(0);
      assertThat(message.messageId()).isEqualTo(request.id());
      assertThat(message.attempts()).isEqualTo(1);
      assertThat(message.lastStatus()).isEqualTo(204);
      assertThat(message.deliveredAt()).isNotNull();
      assertThat(receiver.unread()).isZero();
    }
  }

  private static void seesTheDecision(JsonNode seen, Decision decision) {
    assertThat(seen.path("id").asLong()).isEqualTo(decision.id());
    assertThat(seen.path("verdict").asText()).isEqualTo("hold");
    assertThat(seen.path("reasons").path(0).path("code").asText())
        .isEqualTo(decision.verdict().reasons().get(0).code().name());
    assertThat(seen.path("reasons").path(0).path("sentence").asText())
        .isEqualTo(decision.verdict().reasons().get(0).sentence());
    assertThat(seen.path("scores").path("TOXICITY").asDouble()).isBetween(0.1, 1.0);
    assertThat(seen.path("policy_version").asInt(-1)).isZero();
    assertThat(seen.path("bundle").asText()).isEqualTo(decision.by().bundleId());
    assertThat(seen.path("source").asText()).isEqualTo("policy");
    assertThat(seen.path("revision").asInt()).isEqualTo(1);
    assertThat(seen.path("decided_at").asText()).isEqualTo(decision.decidedAt().toString());
  }

  @Test
  void tellsOfWhatWasChosenOnly() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver, Set.of(Event.DECISION_CHANGED));
      decide("c1", CIVIL);
      decide("c1", RUDE);
      assertThat(JSON.readTree(receiver.next().body()).path("type").asText())
          .isEqualTo("decision.changed");
      awaitState(endpoint, State.DELIVERED, 1);
    }
  }

  @Test
  void losesNothingWhileTheReceiverIsDown() throws Exception {
    int comments = 20;
    try (Receiver receiver = Receiver.down(Receiver.status(200))) {
      Endpoint endpoint = endpoint(receiver);
      for (int i = 0; i < comments; i++) {
        decide("c" + i, CIVIL);
      }
      await(() -> messages(endpoint).stream().allMatch(message -> message.attempts() > 0));
      assertThat(messages(endpoint))
          .hasSize(comments)
          .allMatch(message -> message.state() == State.PENDING);
      assertThat(messages(endpoint).get(0).lastError()).contains("cannot be reached");

      receiver.start();
      awaitState(endpoint, State.DELIVERED, comments);
      Set<String> ids = new HashSet<>();
      receiver.next(comments).forEach(request -> ids.add(request.id()));
      assertThat(ids).hasSize(comments);
    }
  }

  @Test
  void keepsTheIdAndWaitsAsLongAsTheReceiverAsks() throws Exception {
    Receiver.Answerer thirdTime =
        (exchange, attempt) -> {
          exchange.getResponseHeaders().add("Retry-After", "2");
          exchange.sendResponseHeaders(attempt == 1 ? 500 : attempt == 2 ? 429 : 200, -1);
        };
    try (Receiver receiver = Receiver.up(thirdTime)) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      receiver.next(2);
      long asked = System.nanoTime();
      Received last = receiver.next();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofSeconds(1));
      awaitState(endpoint, State.DELIVERED, 1);
      assertThat(messages(endpoint).get(0).attempts()).isEqualTo(3);
      assertThat(messages(endpoint).get(0).messageId()).isEqualTo(last.id());
      assertThat(last.isSignedWith(endpoint.secrets().current())).isTrue();
    }
  }

  @Test
  void disablesAnEndpointThatIsGone() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(410))) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      await(() -> again(endpoint).disabled() != null);
      awaitState(endpoint, State.DEAD, 1);
      assertThat(messages(endpoint).get(0).lastStatus()).isEqualTo(410);

      decide("c2", CIVIL);
      assertThat(messages(endpoint)).hasSize(1);
    }
  }

  @Test
  void replaysDeadLetters() throws Exception {
    Receiver.Answerer atLast =
        (exchange, attempt) ->
            exchange.sendResponseHeaders(attempt > TestTiming.ATTEMPTS ? 200 : 500, -1);
    try (Receiver receiver = Receiver.up(atLast)) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      awaitState(endpoint, State.DEAD, 1);
      Message dead = messages(endpoint).get(0);
      assertThat(dead.attempts()).isEqualTo(TestTiming.ATTEMPTS);
      assertThat(dead.lastStatus()).isEqualTo(500);
      assertThat(dead.lastError()).isEqualTo("The receiver answered 500.");

      assertThat(messages.replayDead(endpoint, ACTOR)).isEqualTo(1);
      awaitState(endpoint, State.DELIVERED, 1);
      Set<String> ids = new HashSet<>();
      receiver.next(TestTiming.ATTEMPTS + 1).forEach(request -> ids.add(request.id()));
      assertThat(ids).containsExactly(dead.messageId());

      assertThat(messages.replay(endpoint, dead.messageId(), ACTOR)).isTrue();
      assertThat(receiver.next().id()).isEqualTo(dead.messageId());
      assertThat(messages.replay(endpoint, "msg_none", ACTOR)).isFalse();
    }
  }

  @Test
  void signsWithBothSecretsForAWhile() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(200))) {
      Endpoint old = endpoint(receiver);
      Endpoint rotated = endpoints.rotate(old, Duration.ofHours(1), ACTOR);
      decide("c1", CIVIL);
      Received both = receiver.next();
      assertThat(both.isSignedWith(old.secrets().current())).isTrue();
      assertThat(both.isSignedWith(rotated.secrets().current())).isTrue();

      Endpoint last = endpoints.rotate(rotated, Duration.ZERO, ACTOR);
      decide("c2", CIVIL);
      Received one = receiver.next();
      assertThat(one.isSignedWith(rotated.secrets().current())).isFalse();
      assertThat(one.isSignedWith(last.secrets().current())).isTrue();
    }
  }

  @Test
  void doesNotFollowRedirects() throws Exception {
    Receiver.Answerer elsewhere =
        (exchange, attempt) -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(attempt == 1 ? 307 : 200, -1);
        };
    try (Receiver receiver = Receiver.up(elsewhere)) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      assertThat(receiver.next(2)).extracting(Received::path).containsOnly("/hook");
      awaitState(endpoint, State.DELIVERED, 1);
      assertThat(messages(endpoint).get(0).attempts()).isEqualTo(2);
    }
  }

  @Test
  void cutsOffABodyThatDoesNotEnd() throws Exception {
    Receiver.Answerer endless =
        (exchange, attempt) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[8 * 1024];
          while (true) {
            exchange.getResponseBody().write(some);
          }
        };
    try (Receiver receiver = Receiver.up(endless)) {
      Endpoint endpoint = endpoint(receiver);
      decide("c1", CIVIL);
      awaitState(endpoint, State.DELIVERED, 1);
    }
  }

  @Test
  void letsNobodyWaitForASlowReceiver() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Receiver.Answerer stuck =
        (exchange, attempt) -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(200, -1);
        };
    try (Receiver slow = Receiver.up(stuck);
        Receiver quick = Receiver.up(Receiver.status(200))) {
      Endpoint waiting = endpoint(slow);
      for (int i = 0; i < 20; i++) {
        decide("c" + i, CIVIL);
      }
      slow.next();
      Endpoint served = endpoint(quick);
      decide("last", CIVIL);
      awaitState(served, State.DELIVERED, 1);
      List<Message> held = messages(waiting);
      assertThat(held).hasSize(21).noneMatch(message -> message.state() == State.DELIVERED);
      end.countDown();
      awaitState(waiting, State.DELIVERED, 21);
    } finally {
      end.countDown();
    }
  }
}
