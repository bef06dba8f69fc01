package org.comity.training.retraining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A service that speaks the contract of retrainings over real HTTP, for one community. */
public final class FakeService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/api/v1/communities/gazette";

  /** Bundles that were handed in or are served, as archives by id. */
  final Map<String, byte[]> bundles = new ConcurrentHashMap<>();

  /** How retrainings ended, in their order. */
  final List<JsonNode> ends = Collections.synchronizedList(new ArrayList<>());

  /** Bundles that were promoted, in their order. */
  final List<String> promoted = Collections.synchronizedList(new ArrayList<>());

  /** Bundles that were put into the shadow, in their order. */
  final List<String> shadowed = Collections.synchronizedList(new ArrayList<>());

  /** What was asked, such as {@code GET /bundles/starter-1}. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** What keys were shown. */
  final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  /** What to answer before anything else: HTTP statuses, one a call. */
  final Deque<Integer> troubles = new ArrayDeque<>();

  /** The export, a row a line. */
  volatile String rows = "";

  volatile String champion;
  volatile @Nullable String holder;
  volatile boolean mayPromote = true;

  /** What the service's own gate says against every bundle; null for nothing. */
  volatile @Nullable String objection;

  volatile boolean mayShadow = true;
  private int begun;
  private final List<String> champions = new ArrayList<>();

  private final HttpServer server;

  FakeService(String champion, byte[] archive) {
    this.champion = champion;
    bundles.put(champion, archive);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(ROOT, this::serve);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    String call = exchange.getRequestMethod() + " " + path;
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(call);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Integer trouble = troubles.poll();
    try (exchange) {
      if (trouble != null) {
        exchange.getResponseHeaders().add("Retry-After", "0");
        answer(exchange, trouble, problem("in trouble"));
      } else if (call.startsWith("GET /export/training")) {
        bytes(exchange, rows.getBytes(StandardCharsets.UTF_8));
      } else if (call.startsWith("GET /retrainings")) {
        past(exchange, path);
      } else if (path.startsWith("/retrainings")) {
        retraining(exchange, call, JSON.readTree(body));
      } else if (path.startsWith("/bundles/")) {
        bundle(exchange, call, body);
      } else if (call.equals("PUT /shadow")) {
        shadow(exchange, JSON.readTree(body));
      } else {
        promotion(exchange, JSON.readTree(body));
      }
    }
  }

  private synchronized void retraining(HttpExchange exchange, String call, JsonNode body)
      throws IOException {
    if (call.equals("POST /retrainings")) {
      if (holder != null) {
        answer(exchange, 409, problem("held by other-host:1 until tomorrow"));
        return;
      }
      begun++;
      champions.add(champion);
      holder = "token-" + begun;
      ObjectNode lease = JSON.createObjectNode().put("id", String.valueOf(begun));
      lease.put("token", holder).put("champion", champion);
      lease.put("lease_until", Instant.now().plusSeconds(600).toString());
      lease
          .putObject("policy")
          .put("version", 1)
          .putObject("bands")
          .putObject("TOXICITY")
          .put("approve_below", 0.3);
      lease
          .putObject("thresholds")
          .putObject("LIKELY_TO_REJECT")
          .put("hold", 0.3)
          .put("reject", 0.95);
      answer(exchange, 201, lease);
    } else if (!body.path("token").asText().equals(holder)) {
      answer(exchange, 409, problem("the lease is lost"));
    } else if (call.endsWith("/lease")) {
      answer(exchange, 200, JSON.createObjectNode().put("lease_until", "2030-01-01T00:00:00Z"));
    } else {
      ends.add(body);
      holder = null;
      answer(exchange, 200, JSON.createObjectNode());
    }
  }

  /** Newest first, two a page, and without their reports unless asked for one. */
  private synchronized void past(HttpExchange exchange, String path) throws IOException {
    if (!path.equals("/retrainings")) {
      int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
      answer(exchange, 200, JSON.createObjectNode().set("report", ends.get(id - 1).path("report")));
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String cursor = query.replaceAll(".*cursor=([0-9]+).*", "$1");
    int newest = cursor.equals(query) ? begun : Integer.parseInt(cursor);
    ObjectNode page = JSON.createObjectNode();
    ArrayNode items = page.putArray("items");
    for (int id = newest; id > Math.max(0, newest - 2); id--) {
      String state = id > ends.size() ? "running" : ends.get(id - 1).path("state").asText();
      items.addObject().put("id", id).put("state", state).put("champion", champions.get(id - 1));
    }
    page.put("next", newest < 3 ? null : ROOT + "/retrainings?cursor=" + (newest - 2));
    answer(exchange, 200, page);
  }

  private void bundle(HttpExchange exchange, String call, byte[] body) throws IOException {
    String id = call.substring(call.lastIndexOf('/') + 1);
    byte[] known = bundles.get(id);
    if (call.startsWith("GET")) {
      if (known == null) {
        answer(exchange, 404, problem("no such bundle"));
      } else {
        bytes(exchange, known);
      }
    } else if (known != null && !Arrays.equals(known, body)) {
      answer(exchange, 409, problem("other bytes have this name"));
    } else {
      bundles.put(id, body);
      answer(exchange, known == null ? 201 : 200, JSON.createObjectNode().put("id", id));
    }
  }

  private void shadow(HttpExchange exchange, JsonNode body) throws IOException {
    if (!mayShadow) {
      answer(exchange, 409, problem("the policy does not fit"));
      return;
    }
    shadowed.add(body.path("bundle").asText());
    answer(exchange, 200, JSON.createObjectNode());
  }

  private void promotion(HttpExchange exchange, JsonNode body) throws IOException {
    if (!mayPromote) {
      answer(exchange, 403, problem("the key lacks a scope"));
      return;
    }
    String against = objection;
    if (against != null) {
      answer(exchange, 409, problem(against).put("type", "urn:comity:problem:not-proved"));
      return;
    }
    champion = body.path("bundle").asText();
    promoted.add(champion);
    answer(exchange, 200, JSON.createObjectNode().put("bundle", champion));
  }

  private static ObjectNode problem(String detail) {
    return JSON.createObjectNode().put("title", "Refused").put("detail", detail);
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void bytes(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
