package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a packaged service, and fails if it refuses. */
final class Requests {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int REFUSED = 300;

  private Requests() {}

  /** What is answered to a body in JSON. */
  static JsonNode send(URI address, String method, String path, Object body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as("%s", response.body()).isLessThan(REFUSED);
    return MAPPER.readTree(response.body());
  }

  /** What can be had. */
  static byte[] bytes(URI address, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isLessThan(REFUSED);
    return response.body();
  }

  /** What can be had as JSON. */
  static JsonNode get(URI address, String path) throws Exception {
    return MAPPER.readTree(bytes(address, path));
  }
}
