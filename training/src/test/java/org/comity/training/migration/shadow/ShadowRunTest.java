package org.comity.training.migration.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.migration.log.OldName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShadowRunTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<OldName> NAMES =
      List.of(new OldName("TOXICITY"), new OldName("THREAT"));
  private static final String COMMENTS =
      """
      {"id":"1","text":"You clown.","decision":"reject"}
      {"id":2,"text":"Good point."}
      """;

  @TempDir private Path folder = Path.of("");

  private final FakePerspective server = new FakePerspective();
  private final List<String> notices = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private OldApi api(URI endpoint, @Nullable String key) {
    Retries retries = new Retries(new Pace(1000), notices::add, Duration.ofMillis(1));
    return new OldApi(endpoint, key, NAMES, retries);
  }

  private ShadowRun run(String comments) throws IOException {
    return run(comments, api(server.address(), null));
  }

  private ShadowRun run(String comments, OldApi api) throws IOException {
    Path file = Files.writeString(folder.resolve("comments.jsonl"), comments);
    try (ShadowLog log = ShadowLog.open(log())) {
      ShadowRun run = new ShadowRun(api, log);
      run.ask(new CorpusFile(file), done -> {});
      return run;
    }
  }

  private Path log() {
    return folder.resolve("shadow.jsonl");
  }

  private List<JsonNode> logged() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(log())) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  @Test
  void keepsWhatTheOldApiAnswersBesideTheComment() throws IOException {
    assertThat(run(COMMENTS).asked()).isEqualTo(2);
    assertThat(logged()).hasSize(2);
    JsonNode first = logged().get(0);
    assertThat(first.get("id").asText()).isEqualTo("1");
    assertThat(first.get("decision").asText()).isEqualTo("reject");
    assertThat(first.at("/attributeScores/TOXICITY/summaryScore/value").asDouble()).isEqualTo(0.9);
    assertThat(server.requests.get(0).get("doNotStore").asBoolean()).isTrue();
    assertThat(server.requests.get(0).get("requestedAttributes").properties()).hasSize(2);
    assertThat(server.queries).containsOnly("null");
    if (log().getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void doesNotAskAgainWhatTheLogHolds() throws IOException {
    run(COMMENTS);
    ShadowRun again = run(COMMENTS + "{\"id\":\"1\",\"text\":\"You clown, edited.\"}\n");
    assertThat(again.asked()).isEqualTo(1);
    assertThat(again.already()).isEqualTo(2);
    assertThat(logged()).hasSize(3);
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void asksAgainWhereTheServerIsBusy() throws IOException {
    Collections.addAll(server.troubles, 429, 503, 429);
    run(COMMENTS);
    assertThat(server.requests).hasSize(5);
    assertThat(logged()).hasSize(2);
    assertThat(notices).hasSize(3).first().asString().contains("answers 429");
  }

  @Test
  void givesUpInTheEndAndGoesOnLater() throws IOException {
    Collections.addAll(server.troubles, 429, 429, 429, 429, 429, 429, 429, 429, 429, 429);
    assertThatThrownBy(() -> run(COMMENTS))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("answers 429, ten times")
        .hasMessageContaining("the same command goes on");
    assertThat(run(COMMENTS).asked()).isEqualTo(2);
  }

  @Test
  void keepsWhatWasAnsweredBeforeAFailure() throws IOException {
    String broken = COMMENTS + "{\"id\":\"3\",\"secret\":1}\n";
    assertThatThrownBy(() -> run(broken))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("comments.jsonl, line 3: has no \"text\"")
        .hasMessageNotContaining("secret");
    assertThat(logged()).hasSize(2);
  }

  @Test
  void keepsARefusalOfOneCommentAndGoesOn() throws IOException {
    run("{\"id\":\"0\",\"text\":\" \"}\n" + COMMENTS);
    assertThat(logged()).hasSize(3);
    assertThat(logged().get(0).at("/error/details/0/errorType").asText())
        .isEqualTo("COMMENT_EMPTY");
    assertThat(Files.readString(log())).doesNotContain("could quote");
  }

  @Test
  void leavesOutTheAttributeThatDoesNotKnowTheLanguage() throws IOException {
    run("{\"id\":\"1\",\"text\":\"Bonjour.\",\"lang\":\"fr\"}\n");
    assertThat(server.requests).hasSize(2);
    assertThat(logged().get(0).get("attributeScores").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("TOXICITY");
  }

  @Test
  void stopsWhereTheRequestItselfIsRefusedAndHidesTheKey() {
    server.troubles.add(403);
    assertThatThrownBy(() -> run(COMMENTS, api(server.address(), "hidden&key")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("answers 403")
        .hasMessageNotContaining("hidden");
    assertThat(server.queries).containsExactly("key=hidden&key");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void takesTheRootTheVersionOrTheMethodAsAddress() throws IOException {
    String root = server.address().toString();
    int comments = 0;
    for (String form : List.of("", "/", "/v1alpha1", "/v1alpha1/", "/v1alpha1/comments:analyze")) {
      String comment = "{\"id\":\"" + ++comments + "\",\"text\":\"Hello.\"}\n";
      assertThat(run(comment, api(URI.create(root + form), null)).asked()).isEqualTo(1);
    }
    for (String wrong : List.of("localhost:80", "ftp://localhost", "http://localhost?key=x")) {
      assertThatThrownBy(() -> api(URI.create(wrong), null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysAtOnceThatThereIsNoServer() {
    URI gone = server.address();
    server.close();
    assertThatThrownBy(() -> run(COMMENTS, api(gone, null)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("are the address and the network right?");
    assertThat(notices).isEmpty();
  }

  @Test
  void asksAgainForARowThatWasCutOff() throws IOException {
    run(COMMENTS);
    String whole = Files.readString(log());
    Files.writeString(log(), whole.substring(0, whole.length() - 20));
    assertThat(run(COMMENTS).asked()).isEqualTo(1);
    assertThat(Files.readString(log())).isEqualTo(whole);
    // Only the line feed is missing: nothing is lost.
    Files.writeString(log(), whole.substring(0, whole.length() - 1));
    assertThat(run(COMMENTS).asked()).isZero();
    assertThat(Files.readString(log())).isEqualTo(whole);
  }

  @Test
  void leavesAFileThatIsNoLogAsItIs() throws IOException {
    for (String other :
        List.of("my notes", "my notes\nmore\n", "{\"id\":\"1\",\"text\":\"a\"}\n")) {
      Files.writeString(log(), other);
      assertThatThrownBy(() -> run(COMMENTS))
          .isInstanceOf(CorpusException.class)
          .hasMessageContaining("name another --log")
          .hasMessageNotContaining("notes\n");
      assertThat(Files.readString(log())).isEqualTo(other);
    }
  }

  @Test
  void refusesASecondRunOnOneLog() {
    try (ShadowLog first = ShadowLog.open(log())) {
      assertThat(first.has("1", "a")).isFalse();
      assertThatThrownBy(() -> ShadowLog.open(log()))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("another run");
    }
  }

  @Test
  void callsNoFasterThanAllowed() {
    Pace pace = new Pace(20);
    long begun = System.nanoTime();
    for (int call = 0; call < 5; call++) {
      pace.await();
    }
    // Four gaps of 50 ms lie between five calls.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(195));
  }
}
