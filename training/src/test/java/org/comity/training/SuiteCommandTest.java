package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.training.suite.Suites;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from end to end, on a bundle learnt from the sample threads. */
class SuiteCommandTest {

  private static final Path SUITES = Path.of("src/test/resources/suites");

  @TempDir static Path folder;

  private record Run(int code, String out, String err) {}

  private static Run comity(List<String> args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private static Run suite(String... options) {
    List<String> args = new ArrayList<>(List.of("suite", "--bundle", bundle()));
    args.addAll(List.of(options));
    return comity(args);
  }

  private static String bundle() {
    return folder.resolve("bundle").toString();
  }

  private static List<String> threads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("threads"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jsonl")).sorted().toList();
    }
  }

  @BeforeAll
  static void trainOnTheSampleThreads() throws IOException {
    List<String> args = new ArrayList<>(List.of("train", "--out", bundle(), "--name", "sample"));
    args.addAll(threads());
    Run run = comity(args);
    assertThat(run.code).as(run.err).isZero();
  }

  @Test
  void printsATableForEveryQuestion() throws IOException {
    List<String> threads = threads();
    Path out = folder.resolve("report");
    Run run =
        suite(
            "--suites",
            SUITES.toString(),
            "--rows",
            threads.get(0),
            "--out",
            out.toString(),
            "--corpus",
            threads.get(0),
            threads.get(1));
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out)
        .contains("Identity: TOXICITY by group", "News", "en insult", "Threads", "As ar")
        .contains("Reasons", "clean", threads.get(1) + " functional");
    JsonNode json = new ObjectMapper().readTree(Files.readString(out.resolve("metrics.json")));
    assertThat(json.get("bundle").asText()).isEqualTo("sample-0.1.0");
    JsonNode behaviours = json.get("functional");
    assertThat(behaviours.get(0).get("behaviour").asText()).isEqualTo("ar insult");
    assertThat(behaviours.get(0).get("ordered").get("whole").asInt()).isEqualTo(1);
    assertThat(behaviours.get(0).get("ordered").get("rate").isNumber()).isTrue();
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).contains("Suites run on sample-0.1.0", "en insult");
    for (String shown : List.of(run.out, run.err, html, json.toString())) {
      Suites.read(SUITES)
          .byFile()
          .values()
          .forEach(
              suite ->
                  assertThat(suite.texts())
                      .filteredOn(text -> text.length() > 8)
                      .noneMatch(shown::contains));
    }
  }

  @Test
  void disguisesTheSuitesWithoutRows() {
    Run run = suite("--suites", SUITES.toString());
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("en clean", "en leet", "ar arabizi").doesNotContain("Overlap");
  }

  @Test
  void runsTwiceAlike() {
    assertThat(suite("--suites", SUITES.toString()).out)
        .isEqualTo(suite("--suites", SUITES.toString()).out);
  }

  @Test
  void asksForRowsOfBothKinds() throws IOException {
    Path rows = Files.writeString(folder.resolve("civil.jsonl"), "");
    Run run = suite("--suites", SUITES.toString(), "--rows", rows.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("--rows needs");
  }

  @Test
  void leavesOutTablesThatNoSuiteFills() throws IOException {
    Path suites = folder.resolve("one");
    Files.createDirectories(suites.resolve("news"));
    Files.copy(SUITES.resolve("news/en.yaml"), suites.resolve("news/en.yaml"));
    Run run = suite("--suites", suites.toString());
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out)
        .contains("News")
        .doesNotContain("Identity", "Functional", "Languages", "Disguises");
  }

  @Test
  void saysWhatIsWrongWithASuite() throws IOException {
    Path suites = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(suites.resolve("languages.yaml"), "cases:\n  - {text: \"A secret\"}\n");
    Run run = suite("--suites", suites.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err)
        .contains("languages.yaml, line 2", "\"cases\" 1: \"language\" is missing or empty")
        .doesNotContain("secret");
  }
}
