package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged service while platforms send comments, starts it again, and looks for each
 * comment that a platform was told is kept.
 */
class KilledIT {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COMMUNITY = "api/v1/communities/default/";
  private static final int PLATFORMS = 8;
  private static final int COMMENTS_BEFORE_A_KILL = 400;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  /** What each comment said last, by what a platform was told is kept. */
  private final ConcurrentMap<String, String> acknowledged = new ConcurrentHashMap<>();

  @Test
  void keepsWhatWasAcknowledgedInItsOwnFile() throws Exception {
    killAndLook(Map.of("COMITY_PORT", "0"));
  }

  @Test
  void keepsWhatWasAcknowledgedInPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      killAndLook(
          Map.of(
              "COMITY_PORT",
              "0",
              "COMITY_DATABASE_URL",
              "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
              "COMITY_DATABASE_USER",
              "postgres",
              "COMITY_DATABASE_PASSWORD",
              "postgres"));
    }
  }

  private void killAndLook(Map<String, String> variables) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (PackagedService service = PackagedService.start(folder, variables)) {
        killUnderLoad(service, kill);
      }
    }
    try (PackagedService service = PackagedService.start(folder, variables)) {
      look(service.address());
    }
  }

  private void killUnderLoad(PackagedService service, int kill) throws Exception {
    URI address = service.address();
    int already = acknowledged.size();
    CountDownLatch enough = new CountDownLatch(COMMENTS_BEFORE_A_KILL);
    ExecutorService platforms = Executors.newFixedThreadPool(PLATFORMS);
    for (int p = 0; p < PLATFORMS; p++) {
      String name = kill + "-" + p;
      platforms.execute(() -> send(address, name, enough));
    }
    assertThat(enough.await(2, TimeUnit.MINUTES)).as("the load gets through").isTrue();
    service.kill();
    platforms.shutdown();
    assertThat(platforms.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(acknowledged.size() - already).isGreaterThanOrEqualTo(COMMENTS_BEFORE_A_KILL);
  }

  /**
   * Sends until nobody answers; every fourth comment is sent once more, and every eighth edited.
   */
  private void send(URI address, String platform, CountDownLatch enough) {
    try {
      for (int i = 0; ; i++) {
        String id = platform + "-" + i;
        keep(address, id, "Comment " + i + " of today, a good point.");
        if (i % 4 == 0) {
          keep(address, id, "Comment " + i + " of today, a good point.");
        }
        if (i % 8 == 0) {
          keep(address, id, "Comment " + i + " as it was meant, thanks.");
        }
        enough.countDown();
      }
    } catch (IOException e) {
      // The service is dead, as it was meant to be: nothing was acknowledged any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(URI address, String id, String text) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(COMMUNITY + "comments/" + id))
            .PUT(BodyPublishers.ofString(MAPPER.writeValueAsString(Map.of("text", text))))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 == 2) {
      acknowledged.put(id, text);
    }
  }

  private void look(URI address) throws Exception {
    Map<String, String> kept = new HashMap<>();
    for (JsonNode comment : export(address, "comments")) {
      assertThat(kept.put(comment.get("id").asText(), comment.get("text").asText()))
          .as("a comment is there once")
          .isNull();
    }
    assertThat(kept.keySet()).containsAll(acknowledged.keySet());
    // An edit may have been on disk when its answer was cut off; an older text may not be there.
    acknowledged.forEach(
        (id, text) ->
            assertThat(kept.get(id))
                .isIn(text, text.replace("of today, a good point", "as it was meant, thanks")));
    Map<String, Integer> decided = new HashMap<>();
    for (JsonNode decision : export(address, "decisions")) {
      decided.merge(
          decision.get("comment_id").asText() + "/" + decision.get("revision").asInt(),
          1,
          Integer::sum);
    }
    assertThat(decided.values()).as("each revision is decided on once").containsOnly(1);
    assertThat(decided.keySet()).containsAll(kept.keySet().stream().map(id -> id + "/1").toList());
  }

  private List<JsonNode> export(URI address, String what) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(COMMUNITY + "export/" + what)).build();
    HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    for (String line : (Iterable<String>) response.body()::iterator) {
      rows.add(MAPPER.readTree(line));
    }
    return rows;
  }
}
