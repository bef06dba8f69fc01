package org.comity.training.retraining.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.policy.ThresholdBand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {

  private static final SortedMap<String, ThresholdBand> BANDS =
      new TreeMap<>(Map.of("TOXICITY", new ThresholdBand(0.4, 0.9)));
  private static final Lease LEASE = new Lease("7", "hush", "starter-1", null, 3, BANDS);

  private final AtomicInteger status = new AtomicInteger(200);
  private final List<String> notices = new ArrayList<>();
  private String body = "{}";
  private final HttpServer server = made();

  private static HttpServer made() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status.get(), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Desk desk() {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    return new Desk(address, "a b", "secret", Duration.ofMillis(1), notices::add);
  }

  private LeaseKeeper keeper(@Nullable Duration limit) {
    var terms = new LeaseKeeper.Terms(1, limit);
    return new LeaseKeeper(desk(), LEASE, terms, (stage, done, total) -> {});
  }

  @Test
  void sparesHalfOfWhatIsLeftAndTwoMinutesAtFirst() {
    try (LeaseKeeper limited = keeper(Duration.ofMinutes(1));
        LeaseKeeper free = keeper(null);
        LeaseKeeper over = keeper(Duration.ZERO)) {
      assertThat(limited.spare()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
      assertThat(free.spare()).isEqualTo(Duration.ofMinutes(2));
      assertThat(over.spare()).isZero();
    }
  }

  @Test
  void readsTheThresholdsThatAreActive() {
    status.set(201);
    body =
        "{\"id\":3,\"token\":\"t\",\"champion\":\"starter-1\","
            + "\"policy\":{\"version\":2,\"bands\":{\"TOXICITY\":{\"approve_below\":0.3}}},"
            + "\"thresholds\":{\"TOXICITY\":{\"hold\":0.2,\"reject\":0.8},\"THREAT\":{\"hold\":0.1}}}";

    Lease lease = desk().lease("here:1", 10);

    assertThat(lease.retraining()).isEqualTo("3");
    assertThat(lease.bands())
        .containsEntry("TOXICITY", new ThresholdBand(0.3, null))
        .containsEntry("THREAT", new ThresholdBand(0.1, null));
    assertThat(lease.policyVersion()).isEqualTo(2);
    assertThat(lease.toString()).doesNotContain("t\"");
  }

  @Test
  void aNoteHoldsAllOfALeaseButItsEnd() {
    assertThat(Lease.ofNote(LEASE.note())).contains(LEASE);
    assertThat(Lease.ofNote("")).isEmpty();
  }

  @Test
  void aLostLeaseStopsTheWork() {
    try (LeaseKeeper keeper = keeper(null)) {
      keeper.renew();
      assertThatCode(() -> keeper.at("learning", 1, 2)).doesNotThrowAnyException();

      status.set(409);
      keeper.renew();

      assertThatThrownBy(() -> keeper.at("learning", 1, 2))
          .isInstanceOf(LeaseHeldException.class)
          .hasMessageContaining("lost");
    }
  }

  @Test
  void aServiceThatIsAwayForAMomentTakesNothing() {
    try (LeaseKeeper keeper = keeper(null)) {
      status.set(503);
      keeper.renew();
      assertThatCode(() -> keeper.at("learning", 1, 2)).doesNotThrowAnyException();
    }
  }

  @Test
  void aTimeLimitStopsTheWorkAndSaysHowToGoOn() {
    try (LeaseKeeper keeper = keeper(Duration.ZERO)) {
      assertThatThrownBy(() -> keeper.at("learning", 1, 2))
          .isInstanceOf(LeaseKeeper.TimeIsUpException.class)
          .hasMessageContaining("goes on from there");
    }
  }

  @Test
  void aRefusalIsToldInTheServicesWordsAndWithoutTheKey() {
    status.set(403);
    body = "{\"title\":\"Not admitted\",\"detail\":\"the key lacks the scope retrain\"}";

    assertThatThrownBy(() -> desk().promote("b", "why"))
        .isInstanceOf(ServiceException.class)
        .hasMessageContainingAll("/promotions", "403", "lacks the scope", "RETRAIN")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aServiceThatStaysAwayIsSaid() {
    status.set(503);

    assertThatThrownBy(() -> desk().end(LEASE, "failed", Calls.JSON.createObjectNode()))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("503");
    assertThat(notices).hasSize(5);
  }

  @Test
  void anAddressIsChecked() {
    assertThatThrownBy(() -> Desk.of(URI.create("gopher://x"), "a", null, notices::add))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
