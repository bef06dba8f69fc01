package org.comity.training.migration.shadow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A server that speaks {@code comments:analyze} over real HTTP: TOXICITY is 0.9 where "clown"
 * stands, else 0.1; an empty text is refused; THREAT does not know French.
 */
public final class FakePerspective implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bodies that were received, in their order. */
  public final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());

  /** The queries of the addresses that were called. */
  final List<String> queries = Collections.synchronizedList(new ArrayList<>());

  /** What to answer before anything else: HTTP statuses, one a call. */
  public final Deque<Integer> troubles = new ArrayDeque<>();

  private final HttpServer server;

  /** Starts it on a free port. */
  public FakePerspective() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1alpha1/comments:analyze", this::serve);
    server.start();
  }

  /** Its root. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    requests.add(request);
    queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
    Integer trouble = troubles.poll();
    if (trouble != null) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      answer(exchange, trouble, JSON.createObjectNode());
    } else {
      answer(exchange, request);
    }
  }

  private static void answer(HttpExchange exchange, JsonNode request) throws IOException {
    String text = request.at("/comment/text").asText();
    boolean french = request.at("/languages/0").asText().equals("fr");
    if (text.isBlank()) {
      answer(exchange, 400, error("COMMENT_EMPTY"));
    } else if (french && request.path("requestedAttributes").has("THREAT")) {
      ObjectNode error = error("LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE");
      ((ObjectNode) error.at("/error/details/0"))
          .putObject("languageNotSupportedByAttributeError")
          .put("attribute", "THREAT");
      answer(exchange, 400, error);
    } else {
      answer(exchange, 200, scores(request, text));
    }
  }

  private static ObjectNode scores(JsonNode request, String text) {
    boolean rude = text.toLowerCase(Locale.ROOT).contains("clown");
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode scores = answer.putObject("attributeScores");
    request
        .path("requestedAttributes")
        .fieldNames()
        .forEachRemaining(
            name ->
                scores
                    .putObject(name)
                    .putObject("summaryScore")
                    .put("value", rude ? 0.9 : 0.1)
                    .put("type", "PROBABILITY"));
    return answer;
  }

  private static ObjectNode error(String type) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode error = answer.putObject("error").put("code", 400).put("status", "INVALID_ARGUMENT");
    error.put("message", "a message that could quote the comment");
    error.putArray("details").addObject().put("errorType", type);
    return answer;
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
