package org.comity.training.migration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.training.Main;
import org.comity.training.migration.shadow.FakePerspective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from end to end, as a user calls it, with the starter bundle. */
class MigratePerspectiveTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private record Run(int code, String out, String err) {}

  private static Run comity(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new Run(code, out.toString(), err.toString());
  }

  private Run migrate(String... args) {
    List<String> all = new ArrayList<>(List.of("migrate", "perspective", "--out"));
    all.add(folder.resolve("out").toString());
    all.addAll(List.of(args));
    return comity(all.toArray(String[]::new));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private JsonNode report() throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("out/report.json")));
  }

  private static final String LOG =
      """
      {"text":"You are an idiot and a liar.","scores":{"TOXICITY":0.93,"SPAM":0.1},"decision":"reject"}
      {"text":"You are such a clown, you idiot.","attributeScores":{"TOXICITY":{"summaryScore":{"value":0.9}}},"decision":"reject"}
      {"request":{"comment":{"text":"Thanks, good point about the budget."}},"response":{"attributeScores":{"TOXICITY":{"summaryScore":{"value":0.05}}}},"decision":"approve"}
      {"text":"I agree with the mayor on this road.","scores":{"TOXICITY":0.02},"decision":"approve"}
      {"text":"Das ist leider ein sehr langer deutscher Satz ueber das Wetter und die Politik in unserem Land.","scores":{"TOXICITY":0.04}}
      {"text":" ","scores":{"TOXICITY":0.01}}
      """;

  @Test
  void findsOurThresholdForTheOldOne() throws IOException {
    Run run = migrate("--threshold", "TOXICITY=0.8", file("log.jsonl", LOG));
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("Thresholds that hold the same share", "no counterpart", "EMPTY");
    assertThat(run.err).contains("only 4 rows", "not the same comments");
    JsonNode match = report().at("/attributes/0/matches/0");
    assertThat(match.at("/overlap/both").asInt()).isEqualTo(2);
    assertThat(match.at("/labelled/sameShare/precision").asDouble()).isEqualTo(1);
    assertThat(report().at("/notScored/EMPTY").asInt()).isEqualTo(1);
    assertThat(report().at("/notScored/LANGUAGE_NOT_SUPPORTED").asInt()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out/policy.yaml")))
        .contains("attributes:\n", "  TOXICITY: { hold: " + match.get("ours").asText() + " }");
  }

  @Test
  void putsNoTextIntoAnything() throws IOException {
    Run run = migrate(file("log.jsonl", LOG));
    assertThat(run.out + run.err).doesNotContain("idiot", "budget");
    for (String name : List.of("report.html", "report.json", "policy.yaml")) {
      assertThat(Files.readString(folder.resolve("out").resolve(name)))
          .doesNotContain("idiot", "budget", "Wetter");
    }
  }

  @Test
  void asksTheOldApiInShadow() throws IOException {
    String comments =
        file(
            "comments.jsonl",
            """
            {"id":"1","text":"You are such a clown, you idiot."}
            {"id":"2","text":"Thanks, good point about the budget."}
            {"id":"3","text":""}
            """);
    String log = folder.resolve("shadow.jsonl").toString();
    try (FakePerspective server = new FakePerspective()) {
      server.troubles.add(429);
      String key = file("key.txt", "abc\n");
      String[] args = {
        "--shadow-url",
        server.address().toString(),
        "--per-second",
        "500",
        "--log",
        log,
        "--key-file",
        key,
        comments
      };
      Run run = migrate(args);
      assertThat(run.code).as(run.err).isZero();
      assertThat(run.err)
          .contains("answers 429", "3 comments were asked about, 0 stood in the log");
      assertThat(server.requests).hasSize(4);
      assertThat(server.requests.get(0).get("requestedAttributes").properties()).hasSize(6);
      assertThat(migrate(args).err).contains("0 comments were asked about, 3 stood in the log");
      assertThat(server.requests).hasSize(4);
    }
    assertThat(report().at("/attributes/0/rows").asInt()).isEqualTo(2);
    assertThat(report().at("/refused/COMMENT_EMPTY").asInt()).isEqualTo(1);
    // The log is itself a log to read.
    assertThat(migrate(log).code).isZero();
  }

  @Test
  void exitCodesSayWhoIsToAct() throws IOException {
    String log = file("log.jsonl", LOG);
    assertThat(migrate(file("bad.jsonl", LOG + "{\"text\":\"secret\"}\n")).code).isEqualTo(1);
    assertThat(migrate(folder.resolve("nowhere").toString()).code).isEqualTo(1);
    assertThat(migrate("--threshold", "TOXICITY", log).code).isEqualTo(2);
    assertThat(migrate("--threshold", "TOXICITY=2", log).code).isEqualTo(2);
    Run spam = migrate("--threshold", "SPAM=0.5", log);
    assertThat(spam.code).isEqualTo(2);
    assertThat(spam.err).contains("does not score SPAM");
    assertThat(migrate("--log", log).code).isEqualTo(2);
    assertThat(migrate("--shadow-url", "http://localhost:1").code).isEqualTo(2);
    String none = folder.resolve("none.jsonl").toString();
    assertThat(migrate("--shadow-url", "localhost", "--log", none, log).code).isEqualTo(2);
    String comments = file("comments.jsonl", "{\"id\":\"1\",\"text\":\"Hello.\"}\n");
    assertThat(migrate("--shadow-url", "http://localhost:1", "--log", none, comments).code)
        .isEqualTo(3);
    assertThat(comity("migrate").code).isEqualTo(2);
  }

  @Test
  void readsTheLogThatJigsawPublished() throws IOException {
    String shared = System.getenv("COMITY_SHARED");
    Path sample =
        Path.of(
            shared == null ? "" : shared,
            "corpora/perspective-sample/perspective_wikipedia_2k_scores.csv.gz");
    assumeTrue(
        shared != null && Files.exists(sample),
        "no corpora here: name their folder in COMITY_SHARED to compare scores");
    Run run =
        migrate("--threshold", "TOXICITY=0.8", "--threshold", "INSULT=0.7", sample.toString());
    assertThat(run.code).as(run.err).isZero();
    assertThat(report().get("rows").asInt()).isEqualTo(2000);
    assertThat(report().get("names")).hasSize(18);
    assertThat(report().get("attributes")).hasSize(6);
    JsonNode toxicity = report().at("/attributes/0");
    assertThat(toxicity.get("name").asText()).isEqualTo("TOXICITY@6");
    assertThat(toxicity.get("rows").asInt() + toxicity.get("notScored").asInt()).isEqualTo(2000);
    assertThat(toxicity.at("/correlation/spearman").asDouble()).isGreaterThan(0.5);
    assertThat(toxicity.at("/correlation/pearson").asDouble()).isGreaterThan(0.7);
    JsonNode match = toxicity.at("/matches/0");
    assertThat(match.at("/overlap/old").asInt()).isEqualTo(138);
    assertThat(match.at("/overlap/ours").asInt()).isBetween(135, 141);
    assertThat(match.at("/overlap/jaccard").asDouble()).isGreaterThan(0.5);
    assertThat(match.get("ours").asDouble())
        .isBetween(
            match.at("/interval/low").asDouble() - 0.001,
            match.at("/interval/high").asDouble() + 0.001);
  }
}
