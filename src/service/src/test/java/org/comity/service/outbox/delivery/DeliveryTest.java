package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.comity.service.outbox.Endpoint;
import org.comity.service.outbox.Event;
import org.comity.service.outbox.Message;
import org.comity.service.outbox.Message.State;
import org.comity.service.outbox.Outbox.Taken;
import org.comity.service.outbox.ReceiverNetworks;
import org.comity.service.outbox.delivery.Answer.Delivered;
import org.comity.service.outbox.delivery.Answer.Failed;
import org.comity.service.outbox.delivery.Answer.Gone;
import org.comity.service.outbox.delivery.Receiver.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One attempt, without a database. */
class DeliveryTest {

  private static final String SECRET = "whsec_" + "AQ".repeat(20) + "AQID";
  private static final Instant THEN = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final Timing TIMING =
      new Timing(List.of(Duration.ZERO), 0, TIMEOUT, Duration.ofSeconds(10));

  private final Delivery delivery = new Delivery(TIMING, new ReceiverNetworks(true));

  @Test
  void postsAMessageThatTheReceiverCanVerify() throws Exception {
    try (Receiver receiver = Receiver.up(Receiver.status(201))) {
      assertThat(attempt(receiver.url())).isEqualTo(new Delivered(201));
      Received request = receiver.next();
      assertThat(request.isSignedWith(SECRET)).isTrue();
      assertThat(request.id()).isEqualTo("msg_1");
      assertThat(request.body()).isEqualTo("{\"type\":\"webhook.test\"}");
    }
  }

  @Test
  void knowsWhenAReceiverWantsNothingAnyMore() {
    assertThat(answer(Receiver.status(410))).isInstanceOf(Gone.class);
  }

  @Test
  void saysWhatWasAnswered() {
    assertThat(answer(Receiver.status(500)))
        .isEqualTo(new Failed(500, "The receiver answered 500.", null));
    assertThat(answer(waiting(429)))
        .isEqualTo(new Failed(429, "The receiver answered 429.", Duration.ofMinutes(2)));
    assertThat(answer(waiting(500))).isEqualTo(new Failed(500, "The receiver answered 500.", null));
  }

  private static Receiver.Answerer waiting(int status) {
    return (exchange, attempt) -> {
      exchange.getResponseHeaders().add("Retry-After", "120");
      exchange.sendResponseHeaders(status, -1);
    };
  }

  @Test
  void followsNoRedirect() {
    try (Receiver receiver =
        Receiver.up(
            (exchange, attempt) -> {
              exchange.getResponseHeaders().add("Location", "/elsewhere");
              exchange.sendResponseHeaders(302, -1);
            })) {
      assertThat(failure(attempt(receiver.url())).status()).isEqualTo(302);
      assertThat(receiver.unread()).isEqualTo(1);
    }
  }

  @Test
  void readsNoBodyToAnEndThatDoesNotCome() {
    assertThat(
            answer(
                (exchange, attempt) -> {
                  exchange.sendResponseHeaders(200, 0);
                  byte[] some = new byte[8 * 1024];
                  while (true) {
                    exchange.getResponseBody().write(some);
                  }
                }))
        .isEqualTo(new Delivered(200));
  }

  @Test
  void waitsNoLongerThanItsTime() {
    CountDownLatch end = new CountDownLatch(1);
    long begin = System.nanoTime();
    try {
      Answer answer =
          answer(
              (exchange, attempt) -> {
                // The head comes at once and the body does not.
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().flush();
                hold(end);
              });
      assertThat(failure(answer).error()).contains("did not answer within 5000 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(TIMEOUT, TIMEOUT.multipliedBy(6));
    } finally {
      end.countDown();
    }
  }

  private static void hold(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void saysWhyNobodyWasReached() {
    assertThat(failure(attempt(Receiver.down(Receiver.status(200)).url())).error())
        .isEqualTo("The receiver cannot be reached.");
    assertThat(failure(attempt("http://no-such-host.invalid/")).error())
        .isEqualTo("The host's name is not known.");
    assertThat(failure(attempt("http://169.254.169.254/latest")).error()).contains("link-local");
  }

  @Test
  void asksNobodyOnThisMachineUnlessTheOperatorAllowsIt() {
    Delivery careful = new Delivery(TIMING, new ReceiverNetworks(false));
    try (Receiver receiver = Receiver.up(Receiver.status(200))) {
      assertThat(failure(careful.attempt(taken(receiver.url()))).error())
          .isEqualTo(
              "The host must be at a public address, unless the operator sets"
                  + " COMITY_PRIVATE_WEBHOOKS=true.");
      assertThat(receiver.unread()).isZero();
    }
  }

  private Answer answer(Receiver.Answerer answerer) {
    try (Receiver receiver = Receiver.up(answerer)) {
      return attempt(receiver.url());
    }
  }

  private static Failed failure(Answer answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return (Failed) answer;
  }

  private Answer attempt(String url) {
    return delivery.attempt(taken(url));
  }

  private static Taken taken(String url) {
    Endpoint.Secrets secrets = new Endpoint.Secrets(SECRET, null, null);
    Endpoint.@Nullable Disabled enabled = null;
    return new Taken(
        new Message(
            1,
            "msg_1",
            1,
            "webhook.test",
            "{\"type\":\"webhook.test\"}",
            THEN,
            State.PENDING,
            0,
            THEN,
            null,
            null,
            null),
        new Endpoint(1, 1, url, secrets, Event.CHOICES, THEN, "user:test", enabled));
  }
}
