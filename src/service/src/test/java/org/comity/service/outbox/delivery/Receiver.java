package org.comity.service.outbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A site's own program that is told of decisions: a real server on this machine. */
final class Receiver implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final int port;
  private final Answerer answerer;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  /** Answers one request. */
  interface Answerer {
    void answer(HttpExchange exchange, int attempt) throws IOException;
  }

  /** A request. */
  record Received(String path, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return HttpHeaders.of(headers, (key, value) -> true).firstValue(name).orElseThrow();
    }

    String id() {
      return header("webhook-id");
    }

    /** As the standard's own library sees it. */
    boolean isSignedWith(String secret) {
      Map<String, List<String>> lowered = new HashMap<>();
      headers.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), values));
      try {
        new Webhook(secret).verify(body, HttpHeaders.of(lowered, (key, value) -> true));
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  private Receiver(int port, Answerer answerer) {
    this.port = port;
    this.answerer = answerer;
  }

  /** Not yet there: nothing listens at its address. */
  static Receiver down(Answerer answerer) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Receiver(free.getLocalPort(), answerer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Receiver up(Answerer answerer) {
    Receiver receiver = down(answerer);
    receiver.start();
    return receiver;
  }

  static Answerer status(int status) {
    return (exchange, attempt) -> exchange.sendResponseHeaders(status, -1);
  }

  void start() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      ExecutorService pool = Executors.newCachedThreadPool();
      made.setExecutor(pool);
      made.createContext("/", this::receive);
      made.start();
      threads = pool;
      server = made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Received request =
          new Received(
              exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
      int attempt = attempts.merge(request.id(), 1, Integer::sum);
      received.add(request);
      answerer.answer(exchange, attempt);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port + "/hook";
  }

  /** The next request, in the order in which they came. */
  Received next() throws InterruptedException {
    Received request = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(request).as("a request within a minute").isNotNull();
    return Objects.requireNonNull(request);
  }

  List<Received> next(int count) throws InterruptedException {
    List<Received> requests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      requests.add(next());
    }
    return requests;
  }

  /** How many requests came that nobody has looked at. */
  int unread() {
    return received.size();
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
