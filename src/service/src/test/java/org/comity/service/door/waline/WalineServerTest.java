package org.comity.service.door.waline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.service.client.NativeDoor;
import org.comity.service.client.NodeClients;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.community.Communities;
import org.comity.service.community.Communities.CommunitySettings;
import org.comity.service.community.Community;
import org.comity.service.decision.DecisionLog;
import org.comity.service.decision.DecisionSource;
import org.comity.service.label.Label;
import org.comity.service.label.Labels;
import org.comity.service.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole Waline that has its comments checked here, as its settings have it. */
@QuarkusTest
class WalineServerTest {

  private static final int MINUTES = 30;

  @Inject Communities communities;
  @Inject Comments comments;
  @Inject DecisionLog log;
  @Inject Labels labels;
  @Inject Database database;
  @Inject ObjectMapper mapper;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Community community;
  private @Nullable Process waline;
  private int port;

  @BeforeEach
  void startWaline() throws IOException {
    assumeTrue(
        Boolean.getBoolean("waline") || NodeClients.areInstalled("waline"),
        "left out: installing Waline takes minutes; mvn -Dwaline=true has it done");
    NodeClients clients = NodeClients.install("waline", MINUTES);
    clients.put("/META-INF/resources/comity/waline.js", "waline-plugin.cjs");
    community =
        communities.create(
            "test-" + UUID.randomUUID(), new CommunitySettings("Test", "en", false, null));
    String comity = NativeDoor.address();
    waline =
        clients.start(
            "server.cjs",
            Map.of(
                "AKISMET_KEY", community.name(),
                "HTTP_PROXY", comity,
                "WEBHOOK", comity + "/waline/" + community.name(),
                "SITE_NAME", "News",
                "SITE_URL", "https://news.example",
                "SERVER_URL", "https://comments.news.example",
                "SQLITE_PREFIX", "wl_",
                "JWT_TOKEN", "only for this test",
                "IPQPS", "0"),
            folder.toString());
    port = portOf(waline);
  }

  private static int portOf(Process waline) throws IOException {
    BufferedReader output = waline.inputReader(UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        drain(output);
        return Integer.parseInt(line.substring("port ".length()));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("Waline did not start: " + said);
  }

  /** A full pipe would stop it. */
  private static void drain(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(line -> {}), "waline-output");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stopWaline() {
    if (waline != null) {
      waline.destroyForcibly();
    }
  }

  @Test
  void showsWhatIsCivilHoldsWhatIsNotAndTellsWhatItsModeratorsSay() throws Exception {
    String administrator = administrator();

    JsonNode civil = post("Thank you, that was a helpful article.", null);
    assertThat(civil.get("status").asText()).isEqualTo("approved");
    JsonNode rude = post("You are a stupid idiot and a liar.", civil.get("objectId"));
    assertThat(rude.get("status").asText()).isEqualTo("spam");

    assertThat(comments()).hasSize(2);
    StoredComment shown = comment(civil);
    assertThat(shown.status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(shown.door()).isEqualTo("akismet");
    StoredComment held = comment(rude);
    assertThat(held.status()).isEqualTo(CommentStatus.HELD);
    assertThat(held.parentExternalId()).isEqualTo(civil.get("objectId").asText());

    assertThat(change(civil, "spam", administrator)).isEqualTo("spam");
    assertThat(change(rude, "approved", administrator)).isEqualTo("approved");

    assertThat(comment(civil).status()).isEqualTo(CommentStatus.REJECTED);
    assertThat(comment(rude).status()).isEqualTo(CommentStatus.APPROVED);
    assertThat(labels(shown)).extracting(Label::label).containsExactly(1.0);
    assertThat(labels(held)).extracting(Label::label).containsExactly(0.0);
    assertThat(database.transact(handle -> log.latest(handle, held.id())).orElseThrow().by())
        .satisfies(by -> assertThat(by.source()).isEqualTo(DecisionSource.PLATFORM));
  }

  /** The first one to register is it. */
  private String administrator() throws Exception {
    Map<String, String> person =
        Map.of("email", "lead@example.com", "password", "of this test", "display_name", "Lead");
    send("POST", "/api/user", person, "");
    return send("POST", "/api/token", person, "").get("data").get("token").asText();
  }

  private JsonNode post(String text, @Nullable JsonNode parent) throws Exception {
    Map<String, Object> comment =
        Map.of("comment", text, "nick", "Robin", "mail", "", "url", "/roads/1", "ua", "Browser");
    Map<String, Object> sent = new HashMap<>(comment);
    if (parent != null) {
      sent.put("pid", parent);
      sent.put("rid", parent);
    }
    return send("POST", "/api/comment", sent, "").get("data");
  }

  private String change(JsonNode comment, String status, String token) throws Exception {
    String path = "/api/comment/" + comment.get("objectId").asText();
    return send("PUT", path, Map.of("status", status), token).get("data").get("status").asText();
  }

  private JsonNode send(String method, String path, Object body, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode said = mapper.readTree(answer.body());
    assertThat(said.get("errno").asInt()).as(answer.body()).isZero();
    return said;
  }

  private StoredComment comment(JsonNode ofWaline) {
    String id = ofWaline.get("objectId").asText();
    return database.transact(handle -> comments.find(handle, community.id(), id)).orElseThrow();
  }

  private List<StoredComment> comments() {
    return database.transact(
        handle ->
            comments.list(handle, community.id(), null, new Comments.Page(Long.MAX_VALUE, 10)));
  }

  private List<Label> labels(StoredComment comment) {
    return database.transact(handle -> labels.of(handle, comment.id()));
  }
}
