package org.comity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.service.scoring.SampleBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator moves on to another bundle and asks what was decided under the old one. */
class ReplayIT {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COMMUNITY = "api/v1/communities/default/";
  private static final String RUDE = "{\"text\":\"You are a stupid idiot and a liar.\"}";
  private static final Pattern KEPT = Pattern.compile("The bundle sample-1 is kept in ");

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void replaysUnderTheBundleAndThePriorOfThatTime() throws Exception {
    Path own = folder.resolve("own");
    SampleBundle.write("1", own);
    long id;
    try (PackagedService service =
        PackagedService.start(
            folder,
            Map.of(
                "COMITY_PORT", "0",
                "COMITY_BUNDLE", own.toString(),
                "COMITY_PRIOR", "INSULT=0.02"))) {
      URI address = service.address();
      JsonNode decision = send(address, "PUT", "comments/1", RUDE);
      assertThat(decision.get("bundle").asText()).isEqualTo("sample-1");
      id = decision.get("decision_id").asLong();
      service.await(KEPT);
    }
    deleteAll(own);
    try (PackagedService service =
        PackagedService.start(folder, Map.of("COMITY_PORT", "0", "COMITY_PRIOR", "INSULT=0.3"))) {
      URI address = service.address();
      JsonNode replayed = send(address, "POST", "decisions/" + id + "/replay", "");
      assertThat(replayed.path("same").asBoolean()).as("%s", replayed).isTrue();
      assertThat(replayed.at("/decision/bundle").asText()).isEqualTo("sample-1");
      assertThat(replayed.at("/decision/prior").asText()).isEqualTo("INSULT=0.02");
      JsonNode today = send(address, "PUT", "comments/2", RUDE);
      assertThat(today.get("bundle").asText()).startsWith("starter-");
      assertThat(today.at("/scores/INSULT").asDouble())
          .isNotCloseTo(replayed.at("/assessment/scores/INSULT").asDouble(), within(0.01));
    }
  }

  private static void deleteAll(Path bundle) throws Exception {
    try (Stream<Path> files = Files.list(bundle)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private JsonNode send(URI address, String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(COMMUNITY + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return MAPPER.readTree(client.send(request, BodyHandlers.ofString()).body());
  }
}
