package org.comity.training.retraining.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls to a service with a key, made again where it is busy or the network fails: after a second,
 * and each time twice as long, or as long as the service says ({@code Retry-After}, RFC 9110,
 * section 10.2.3). Thread-safe.
 */
final class Calls {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final int ATTEMPTS = 6;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Busy, or restarting behind a proxy. */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private final String shown;
  private final @Nullable String key;
  private final Duration first;
  private final Consumer<String> notices;
  private final HttpClient client =
      HttpClient.newBuilder()
          // A redirect would carry the key to who knows where.
          .followRedirects(HttpClient.Redirect.NEVER)
          // Without TLS, version 2 begins with an upgrade that some servers and proxies stumble on.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  /**
   * Calls below an address.
   *
   * @param shown the address, without a slash at its end
   * @param key to send; null to send none
   * @param first wait before a call is made again
   * @param notices hears of delays
   */
  Calls(String shown, @Nullable String key, Duration first, Consumer<String> notices) {
    this.shown = shown;
    this.key = key;
    this.first = first;
    this.notices = notices;
  }

  /** A request to a path below the address, such as {@code /bundles}. */
  HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(shown + path)).timeout(PATIENCE);
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  /** A request with a JSON body. */
  HttpRequest.Builder json(String path, String method, Object body) {
    try {
      return to(path)
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    } catch (JsonProcessingException neverForTrees) {
      throw new IllegalArgumentException("a body is JSON", neverForTrees);
    }
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** An answer that is not merely "busy". */
  <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    String fault = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Duration pause = first.multipliedBy(1L << attempt);
      try {
        HttpResponse<T> response = client.send(request, body);
        if (!PASSING.contains(response.statusCode())) {
          return response;
        }
        fault = "answers " + response.statusCode();
        pause = asked(response, pause);
        discard(response.body());
      } catch (IOException e) {
        fault = "cannot be reached (" + e.getClass().getSimpleName() + ")";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServiceException("interrupted while waiting for " + shown, 0);
      }
      if (attempt + 1 < ATTEMPTS) {
        pause(fault, pause);
      }
    }
    throw new ServiceException(
        shown + " " + fault + ": is the address right, and does the service run?", 0);
  }

  private static void discard(Object body) throws IOException {
    if (body instanceof InputStream stream) {
      stream.close();
    }
  }

  private void pause(String fault, Duration wait) {
    Duration pause = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    notices.accept("The service " + fault + ": asking again in " + pause.toSeconds() + " s");
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("interrupted while waiting for " + shown, 0);
    }
  }

  /** In seconds; a date, which it may be too, is left to our own waits. */
  private static Duration asked(HttpResponse<?> response, Duration otherwise) {
    String value = response.headers().firstValue("Retry-After").orElse("");
    return value.matches("[0-9]{1,4}") ? Duration.ofSeconds(Long.parseLong(value)) : otherwise;
  }

  /** The body as JSON; an empty object where it is none. */
  static JsonNode tree(@Nullable String body) {
    try {
      JsonNode tree = body == null ? null : JSON.readTree(body);
      return tree == null ? JSON.createObjectNode() : tree;
    } catch (JsonProcessingException noJson) {
      return JSON.createObjectNode();
    }
  }

  /** A refusal in the service's own words, which hold no comment (RFC 9457). */
  ServiceException refusal(HttpRequest request, int status, @Nullable String body) {
    JsonNode problem = tree(body);
    String says = problem.path("detail").asText(problem.path("title").asText(""));
    String advice =
        switch (status) {
          case 401, 403 -> ": look at the key, which needs the scope RETRAIN";
          case 404 -> ": are address and community right, and is the service new enough?";
          default -> "";
        };
    String path = request.uri().getPath();
    return new ServiceException(
        request.method()
            + " "
            + path
            + " is answered with "
            + status
            + (says.isEmpty() ? "" : " (" + says + ")")
            + advice,
        status,
        problem.path("type").asText(),
        says);
  }
}
