package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.service.Requests.get;
import static org.comity.service.Requests.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.model.Bundle;
import org.comity.service.scoring.Archives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles are handed in and promoted at packaged services that are many, or killed meanwhile. */
class RegistryIT {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String DEFAULT = "api/v1/communities/default/";
  private static final String SPORTS = "api/v1/communities/sports/";

  /** When the service is killed after a bundle was sent, in milliseconds. */
  private static final List<Integer> DELAYS = List.of(1, 30, 120, 400);

  /** When it is killed after a promotion was sent, in milliseconds: before that comes the gate. */
  private static final List<Integer> PROMOTION_DELAYS =
      List.of(1, 20, 80, 200, 400, 600, 900, 1_300, 1_800, 2_500);

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private static Map<String, String> variables(EmbeddedPostgres server) {
    Map<String, String> variables = new HashMap<>();
    variables.put("COMITY_PORT", "0");
    variables.put(
        "COMITY_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
    variables.put("COMITY_DATABASE_USER", "postgres");
    variables.put("COMITY_DATABASE_PASSWORD", "postgres");
    return variables;
  }

  private Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** Nobody decided anything here that a bundle could be judged on. */
  private static Map<String, Object> unproved(String bundle) {
    return Map.of("bundle", bundle, "override", true, "reason", "There is nothing to judge on.");
  }

  private int handIn(URI address, String community, String id, byte[] archive) throws Exception {
    return client
        .send(handingIn(address, community, id, archive), BodyHandlers.ofString())
        .statusCode();
  }

  private static HttpRequest handingIn(URI address, String community, String id, byte[] archive) {
    return HttpRequest.newBuilder(address.resolve(community + "bundles/" + id))
        .header("Content-Type", "application/zip")
        .PUT(BodyPublishers.ofByteArray(archive))
        .build();
  }

  private String scores(URI address, String community) throws Exception {
    String comment = community + "comments/c-" + System.nanoTime();
    return send(address, "PUT", comment, Map.of("text", "You are a liar.")).get("bundle").asText();
  }

  /** Milliseconds until a community is scored by a bundle; fails if that is too long. */
  private long await(URI address, String community, String bundle) throws Exception {
    long begin = System.nanoTime();
    while (!scores(address, community).equals(bundle)) {
      long waited = System.nanoTime() - begin;
      assertThat(waited).as("until a replica follows").isLessThan(PATIENCE.toNanos());
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  @Test
  void allReplicasScoreEachCommunityWithItsOwnBundle() throws Exception {
    Path own = folder.resolve("own");
    Path other = folder.resolve("other");
    String one = Archives.learn("1", own).id();
    String two = Archives.learnSurer("2", other).id();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> variables = variables(server);
      try (PackagedService here = PackagedService.start(made("here"), variables)) {
        URI first = here.address();
        String started = get(first, "api/v1/bundle").get("id").asText();
        send(first, "POST", "api/v1/communities", Map.of("name", "sports", "title", "Sports"));
        try (PackagedService there = PackagedService.start(made("there"), variables)) {
          URI second = there.address();
          assertThat(handIn(first, DEFAULT, one, Archives.of(own))).isEqualTo(201);
          assertThat(handIn(second, SPORTS, two, Archives.of(other))).isEqualTo(201);
          send(first, "POST", DEFAULT + "promotions", unproved(one));
          assertThat(scores(first, DEFAULT)).as("where it was promoted").isEqualTo(one);
          assertThat(await(second, DEFAULT, one)).isLessThan(PATIENCE.toMillis());
          assertThat(scores(second, SPORTS)).isEqualTo(started);
          send(second, "POST", SPORTS + "promotions", unproved(two));
          await(first, SPORTS, two);
          assertThat(scores(first, DEFAULT)).isEqualTo(one);
          there.kill();
        }
        try (PackagedService again = PackagedService.start(made("there"), variables)) {
          URI second = again.address();
          assertThat(scores(second, SPORTS)).as("the first request").isEqualTo(two);
          assertThat(scores(second, DEFAULT)).isEqualTo(one);
          send(second, "POST", DEFAULT + "promotions/rollback", Map.of());
          await(first, DEFAULT, started);
          assertThat(scores(first, SPORTS)).isEqualTo(two);
        }
      }
    }
  }

  @Test
  void eachReplicaJudgesInTheShadowWhatItDecided() throws Exception {
    Path own = folder.resolve("own");
    String one = Archives.learnSurer("1", own).id();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> variables = variables(server);
      try (PackagedService here = PackagedService.start(made("here"), variables)) {
        URI first = here.address();
        try (PackagedService there = PackagedService.start(made("there"), variables)) {
          URI second = there.address();
          assertThat(handIn(first, DEFAULT, one, Archives.of(own))).isEqualTo(201);
          send(first, "PUT", DEFAULT + "shadow", Map.of("bundle", one));
          for (int i = 0; i < 5; i++) {
            assertThat(scores(first, DEFAULT)).startsWith("starter-");
            assertThat(scores(second, DEFAULT)).startsWith("starter-");
          }
          awaitJudged(first, 10);
          assertThat(get(second, DEFAULT + "shadow").path("scored").asInt()).isEqualTo(10);
          there.kill();
        }
        scores(first, DEFAULT);
        awaitJudged(first, 11);
      }
      try (PackagedService again = PackagedService.start(made("here"), variables)) {
        scores(again.address(), DEFAULT);
        awaitJudged(again.address(), 12);
      }
    }
  }

  private void awaitJudged(URI address, int comments) throws Exception {
    long begin = System.nanoTime();
    while (get(address, DEFAULT + "shadow").path("scored").asInt() < comments) {
      assertThat(System.nanoTime() - begin).isLessThan(3 * PATIENCE.toNanos());
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void scoresWithTheBundleOfTheStartAndSaysSoIfThePromotedOneIsGone() throws Exception {
    Path own = folder.resolve("own");
    String one = Archives.learn("1", own).id();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> variables = variables(server);
      try (PackagedService service = PackagedService.start(made("here"), variables)) {
        URI address = service.address();
        assertThat(handIn(address, DEFAULT, one, Archives.of(own))).isEqualTo(201);
        send(address, "POST", DEFAULT + "promotions", unproved(one));
      }
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("delete from bundle_parts where part = 0")).isPositive();
      }
      try (PackagedService service = PackagedService.start(made("there"), variables)) {
        URI address = service.address();
        assertThat(scores(address, DEFAULT)).startsWith("starter-");
        assertThat(service.said()).contains("The bundle " + one + " cannot be read here");
        JsonNode health = get(address, "q/health/ready");
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.toString()).contains("cannot_be_read." + one);
      }
    }
  }

  @Test
  void halfAHandInIsNeverSeenWithItsOwnFile() throws Exception {
    killWhileABundleIsHandedIn(Map.of("COMITY_PORT", "0"));
  }

  @Test
  void halfAHandInIsNeverSeenWithPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      killWhileABundleIsHandedIn(variables(server));
    }
  }

  private void killWhileABundleIsHandedIn(Map<String, String> variables) throws Exception {
    Path own = folder.resolve("own");
    String id = Archives.learn("1", own).id();
    byte[] archive = Archives.of(own);
    Path data = made("here");
    try (PackagedService service = PackagedService.start(data, variables)) {
      sendHalf(service.address(), id, archive);
      service.kill();
    }
    for (int delay : DELAYS) {
      try (PackagedService service = PackagedService.start(data, variables)) {
        URI address = service.address();
        checkBundles(address, id, archive);
        var unused =
            client.sendAsync(handingIn(address, DEFAULT, id, archive), BodyHandlers.discarding());
        TimeUnit.MILLISECONDS.sleep(delay);
        service.kill();
      }
    }
    try (PackagedService service = PackagedService.start(data, variables)) {
      checkBundles(service.address(), id, archive);
      assertThat(handIn(service.address(), DEFAULT, id, archive)).isIn(200, 201);
      assertThat(checkBundles(service.address(), id, archive)).isTrue();
      assertThat(unfinished(data)).isEmpty();
    }
  }

  private static List<String> unfinished(Path data) throws IOException {
    try (Stream<Path> entries = Files.list(data.resolve("data/bundles"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("."))
          .toList();
    }
  }

  private static void sendHalf(URI address, String id, byte[] archive) throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "PUT /"
              + DEFAULT
              + "bundles/"
              + id
              + " HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/zip\r\nContent-Length: "
              + archive.length
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(Arrays.copyOf(archive, archive.length / 2));
      out.flush();
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /** Whether it is there; then it is there whole. The champion scores in any case. */
  private boolean checkBundles(URI address, String id, byte[] archive) throws Exception {
    assertThat(scores(address, DEFAULT)).startsWith("starter-");
    List<String> ids = get(address, DEFAULT + "bundles").path("items").findValuesAsText("id");
    if (!ids.contains(id)) {
      assertThat(ids).hasSize(1);
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(DEFAULT + "bundles/" + id)).build();
    assertThat(client.send(request, BodyHandlers.ofByteArray()).body()).isEqualTo(archive);
    return true;
  }

  @Test
  void aPromotionIsWholeOrNotThere() throws Exception {
    Path own = folder.resolve("own");
    Bundle bundle = Archives.learn("1", own);
    Path data = made("here");
    Map<String, String> variables = Map.of("COMITY_PORT", "0");
    try (PackagedService service = PackagedService.start(data, variables)) {
      assertThat(handIn(service.address(), DEFAULT, bundle.id(), Archives.of(own))).isEqualTo(201);
    }
    for (int delay : PROMOTION_DELAYS) {
      try (PackagedService service = PackagedService.start(data, variables)) {
        URI address = service.address();
        if (checkPromotions(address).equals(bundle.id())) {
          send(address, "POST", DEFAULT + "promotions/rollback", Map.of());
        }
        HttpRequest request =
            HttpRequest.newBuilder(address.resolve(DEFAULT + "promotions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(unproved(bundle.id()))))
                .build();
        var unused = client.sendAsync(request, BodyHandlers.discarding());
        TimeUnit.MILLISECONDS.sleep(delay);
        service.kill();
      }
    }
    try (PackagedService service = PackagedService.start(data, variables)) {
      URI address = service.address();
      assertThat(checkPromotions(address)).isNotEmpty();
      send(address, "POST", DEFAULT + "promotions", unproved(bundle.id()));
      assertThat(checkPromotions(address)).isEqualTo(bundle.id());
    }
  }

  /** What scores, which is what the history and the audit log say. */
  private String checkPromotions(URI address) throws Exception {
    String scores = scores(address, DEFAULT);
    JsonNode history = get(address, DEFAULT + "promotions").path("items");
    assertThat(scores)
        .isEqualTo(
            history.isEmpty()
                ? get(address, DEFAULT + "bundles").at("/items/1/id").asText()
                : history.get(0).get("bundle").asText());
    int audited = 0;
    for (JsonNode entry : get(address, DEFAULT + "audit").path("items")) {
      if (entry.path("action").asText().matches("bundle\\.(promote|rollback)")) {
        audited++;
      }
    }
    assertThat(audited).isEqualTo(history.size());
    return scores;
  }
}
