package org.comity.benchmarks.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service, and gives up aloud if it refuses. Safe for use by many threads. */
final class SiteClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int REFUSED = 400;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String service;
  private final String key;

  /**
   * A client.
   *
   * @param service where it listens, such as {@code http://127.0.0.1:8080}
   * @param key empty for none
   */
  SiteClient(String service, String key) {
    this.service = service;
    this.key = key;
  }

  /** The same service with another key. */
  SiteClient with(String other) {
    return new SiteClient(service, other);
  }

  /**
   * Sends one request.
   *
   * @param method such as POST
   * @param path with its slash
   * @param body becomes JSON
   * @return the answer
   * @throws IOException if the service refuses, with the status and without what it answered: that
   *     may quote a comment
   * @throws InterruptedException if it was interrupted
   */
  JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() >= REFUSED) {
      throw new IOException(method + " " + path + " was answered " + response.statusCode());
    }
    return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
  }
}
