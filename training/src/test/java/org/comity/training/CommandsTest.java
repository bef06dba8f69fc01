package org.comity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest.Head;
import org.comity.score.Assessment.Scored;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands from end to end, as a user calls them, on the sample threads. */
class CommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private record Run(int code, String out, String err) {
    List<JsonNode> lines() throws IOException {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : out.split("\n", -1)) {
        if (!line.isEmpty()) {
          nodes.add(JSON.readTree(line));
        }
      }
      return nodes;
    }
  }

  private static Run comity(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new Run(code, out.toString(), err.toString());
  }

  private static List<String> threads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("threads"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jsonl")).sorted().toList();
    }
  }

  private static Run train(Path out, String... options) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("train", "--out", out.toString(), "--name", "sample"));
    args.addAll(List.of(options));
    args.addAll(threads());
    return comity(args.toArray(String[]::new));
  }

  @BeforeAll
  static void trainOnTheSampleThreads() throws IOException {
    Run run = train(folder.resolve("bundle"));
    assertThat(run.code).as(run.err).isZero();
  }

  private static Run score(String input, String... options) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
    List<String> args = new ArrayList<>(List.of("score", "--bundle", bundle()));
    args.addAll(List.of(options));
    args.add(file.toString());
    return comity(args.toArray(String[]::new));
  }

  private static String bundle() {
    return folder.resolve("bundle").toString();
  }

  @Test
  void trainingWritesABundleWithItsCardAndMetrics() throws IOException {
    assertThat(Files.readString(folder.resolve("bundle/MODEL_CARD.md")))
        .contains("# sample 0.1.0", "comity-threads", "TOXICITY");
    JsonNode metrics = JSON.readTree(Files.readString(folder.resolve("bundle/metrics.json")));
    assertThat(metrics.findValuesAsText("auc")).isNotEmpty();
    assertThat(Bundle.read(folder.resolve("bundle")).attributes())
        .contains(Attribute.TOXICITY, Attribute.INCIVILITY);
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    train(folder.resolve("again"));
    assertThat(Files.readString(folder.resolve("again/CHECKSUMS")))
        .isEqualTo(Files.readString(folder.resolve("bundle/CHECKSUMS")));
  }

  @Test
  void trainingStartsFromABase() throws IOException {
    Run run = train(folder.resolve("next"), "--base", bundle(), "--bundle-version", "0.2.0");
    assertThat(run.code).as(run.err).isZero();
    assertThat(Bundle.read(folder.resolve("next")).manifest().training().base())
        .isEqualTo("sample-0.1.0");
  }

  @Test
  void aFewRowsOnTopOfABaseKeepItsCalibration() throws IOException {
    Run run =
        comity(
            "train",
            "--base",
            bundle(),
            "--bundle-version",
            "0.2.0",
            "--out",
            folder.resolve("few").toString(),
            threads().get(0));
    assertThat(run.code).as(run.err).isZero();
    Head before = Bundle.read(folder.resolve("bundle")).manifest().attributes().get(0);
    Head after = Bundle.read(folder.resolve("few")).manifest().attributes().get(0);
    assertThat(after.curve().slope()).isEqualTo(before.curve().slope());
    assertThat(after.recommended()).isEqualTo(before.recommended());
  }

  @Test
  void refusesToCallABundleLikeItsBase() throws IOException {
    Run run = train(folder.resolve("same"), "--base", bundle());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("--bundle-version");
  }

  @Test
  void hasNothingToMeasureWithoutLabels() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bare.jsonl"), "{\"id\":\"1\",\"text\":\"a b\",\"labels\":{}}\n");
    Run run =
        comity(
            "evaluate",
            "--bundle",
            bundle(),
            "--out",
            folder.resolve("none").toString(),
            file.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("nothing to measure");
  }

  @Test
  void everyInputLineHasOneOutputLine() throws IOException {
    Run run =
        score(
            """
            {"id":"a","text":"you are an idiot and a liar"}
            {"id":7,"text":""}
            {"id":"c"}
            not json

            {"text":"good point"}
            """);
    assertThat(run.code).isEqualTo(1);
    List<JsonNode> lines = run.lines();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0).get("id").asText()).isEqualTo("a");
    assertThat(lines.get(0).get("scores").get("TOXICITY").asDouble()).isBetween(0.0, 1.0);
    assertThat(lines.get(1).get("id").isNumber()).isTrue();
    assertThat(lines.get(1).get("not_scored").asText()).isEqualTo("EMPTY");
    assertThat(lines.get(2).get("not_scored").asText()).isEqualTo("UNREADABLE_LINE");
    assertThat(lines.get(3).get("not_scored").asText()).isEqualTo("UNREADABLE_LINE");
    assertThat(lines.get(5).get("id").asLong()).isEqualTo(6);
  }

  @Test
  void readsPlainTextALineAComment() throws IOException {
    Run run = score("you are an idiot\n\n{thanks}\n");
    assertThat(run.code).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(1).get("not_scored").asText()).isEqualTo("EMPTY");
    assertThat(run.lines().get(2).has("scores")).isTrue();
  }

  @Test
  void scoresAsTheLibraryDoes() throws IOException {
    String text = "ya kezzeb, you are a liar and a clown";
    JsonNode line = score(text + "\n").lines().get(0);
    CommentClassifier classifier = new CommentClassifier(Bundle.read(folder.resolve("bundle")));
    Scored scored = (Scored) classifier.assess(Comment.of("1", text));
    scored
        .scores()
        .byAttribute()
        .forEach(
            (attribute, score) ->
                assertThat(line.get("scores").get(attribute.name()).asDouble())
                    .isCloseTo(score, within(1e-6)));
    assertThat(line.get("spans")).hasSameSizeAs(scored.spans());
  }

  @Test
  void explanationsAddUp() throws IOException {
    JsonNode line = score("you are an idiot and a liar\n", "--explain").lines().get(0);
    JsonNode toxicity = line.get("contributions").get("TOXICITY");
    double sum = toxicity.get("bias").asDouble();
    for (JsonNode word : toxicity.get("words")) {
      sum += word.get("value").asDouble();
    }
    assertThat(sum).isCloseTo(toxicity.get("raw_score").asDouble(), within(1e-4));
  }

  @Test
  void evaluatingWritesAReportWithoutText() throws IOException {
    Path out = folder.resolve("report");
    List<String> args =
        new ArrayList<>(List.of("evaluate", "--bundle", bundle(), "--out", out.toString()));
    args.addAll(threads());
    Run run = comity(args.toArray(String[]::new));
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("TOXICITY", "AUC");
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).contains("<svg").doesNotContain("http://news.example");
    JsonNode first = JSON.readTree(Files.readAllLines(Path.of(threads().get(0))).get(0));
    assertThat(html).doesNotContain(first.get("text").asText());
    assertThat(JSON.readTree(Files.readString(out.resolve("report.json"))).isObject()).isTrue();
  }

  @Test
  void comparesWithOtherScorersOnTheSameRows() throws IOException {
    String rows = threads().get(0);
    Path ours = Files.writeString(folder.resolve("ours.jsonl"), comity("score", rows).out);
    Path none =
        Files.writeString(
            folder.resolve("none.jsonl"),
            Files.readString(ours)
                .replaceAll("\"scores\":\\{[^}]*}", "\"not_scored\":\"LANGUAGE\""));
    Path out = folder.resolve("beside");
    Run run = evaluate(rows, out, "--beside", "starter=" + ours, "--beside", "none=" + none);
    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).contains("sample-0.1.0 beside starter", "AUC difference", " to ");
    JsonNode metrics = JSON.readTree(Files.readString(out.resolve("metrics.json")));
    assertThat(metrics.get("beside-starter").findValuesAsText("corpus")).contains("all");
    assertThat(metrics.get("beside-none")).isEmpty();
    assertThat(Files.readString(out.resolve("report.html"))).contains("id=\"beside-starter\"");
  }

  @Test
  void saysHowManyRowsAnotherScorerLeavesOut() throws IOException {
    Path few = folder.resolve("few.jsonl");
    Files.writeString(few, comity("score", threads().get(0)).out.lines().findFirst().orElseThrow());
    long rows = Files.readAllLines(Path.of(threads().get(0))).size();
    Run run = evaluate(threads().get(0), folder.resolve("x"), "--beside", "few=" + few);
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err)
        .contains("few.jsonl has no line for " + (rows - 1) + " of the " + rows + " rows");
    assertThat(evaluate("x", folder, "--beside", "few").code).isEqualTo(2);
    assertThat(evaluate("x", folder, "--beside", "a b=" + few).code).isEqualTo(2);
    assertThat(evaluate("x", folder, "--beside", "a=nowhere.jsonl").err).contains("nowhere.jsonl");
  }

  private static Run evaluate(String rows, Path out, String... options) {
    List<String> args = new ArrayList<>(List.of("evaluate", "--bundle", bundle()));
    args.addAll(List.of("--out", out.toString()));
    args.addAll(List.of(options));
    args.add(rows);
    return comity(args.toArray(String[]::new));
  }

  @Test
  void inspectingShowsTheBundleOrAComment() {
    assertThat(comity("inspect", "--bundle", bundle()).out)
        .contains("sample-0.1.0", "comity-threads");
    assertThat(comity("inspect", "--bundle", bundle(), "you are an idiot").out)
        .contains("raw score", "idiot");
  }

  @Test
  void recommendsThresholdsForTheMixOfTrainingAndForASite() throws IOException {
    Run table = comity("thresholds", "--bundle", bundle());
    assertThat(table.code).as(table.err).isZero();
    assertThat(table.out).contains("Thresholds of sample-0.1.0", "TOXICITY hold", "INSULT reject");
    JsonNode training = thresholds("--hold-evidence", "0");
    JsonNode site = thresholds("--hold-evidence", "0", "--prior", "TOXICITY=0.02");
    assertThat(site.get("prior").asDouble()).isEqualTo(0.02);
    assertThat(site.at("/hold/score").asDouble()).isLessThan(training.at("/hold/score").asDouble());
    assertThat(site.at("/hold/precision").asDouble())
        .isLessThan(training.at("/hold/precision").asDouble());
    for (String same : List.of("/hold/recall", "/hold/false_positive_rate")) {
      assertThat(site.at(same)).isEqualTo(training.at(same));
    }
    assertThat(site.at("/hold/false_positive_rate").asDouble()).isLessThanOrEqualTo(0.05);
    JsonNode more = thresholds("--hold-false-positives", "0.3", "--hold-evidence", "0");
    assertThat(more.at("/hold/recall").asDouble())
        .isGreaterThan(training.at("/hold/recall").asDouble());
    assertThat(thresholds().at("/hold/recall").asDouble())
        .isLessThan(training.at("/hold/recall").asDouble());
  }

  private static JsonNode thresholds(String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("thresholds", "--json", "--bundle", bundle()));
    args.addAll(List.of(options));
    Run run = comity(args.toArray(String[]::new));
    assertThat(run.code).as(run.err).isZero();
    JsonNode first = JSON.readTree(run.out).get("thresholds").get(0);
    assertThat(first.get("attribute").asText()).isEqualTo("TOXICITY");
    return first;
  }

  @Test
  void scoresForTheMixThatThresholdsAreFor() throws IOException {
    String text = "you are a liar and a clown\n";
    double training = score(text).lines().get(0).at("/scores/TOXICITY").asDouble();
    double site =
        score(text, "--prior", "TOXICITY=0.02").lines().get(0).at("/scores/TOXICITY").asDouble();
    assertThat(site).isLessThan(training);
    boolean held = training >= thresholds().at("/hold/score").asDouble();
    assertThat(site >= thresholds("--prior", "TOXICITY=0.02").at("/hold/score").asDouble())
        .isEqualTo(held);
  }

  @Test
  void saysWhatIsWrongWithAPrior() {
    Run form = comity("thresholds", "--bundle", bundle(), "--prior", "TOXICITY=5%");
    assertThat(form.code).isEqualTo(2);
    assertThat(form.err).contains("--prior", "a number such as 0.05");
    Run unknown = comity("score", "--bundle", bundle(), "--prior", "SEVERE_TOXICITY=0.1", "x");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).contains("--prior: sample-0.1.0 has no model for SEVERE_TOXICITY");
    Run goal = comity("thresholds", "--bundle", bundle(), "--hold-false-positives", "5");
    assertThat(goal.code).isEqualTo(2);
    assertThat(goal.err).contains("above 0 and below 1");
  }

  @Test
  void theCardStatesThresholdsForMixesThatSitesHave() throws IOException {
    assertThat(Files.readString(folder.resolve("bundle/MODEL_CARD.md")))
        .containsPattern("\\| TOXICITY \\| 2\\.0% \\| 0\\.\\d{3} \\| \\d+\\.\\d% \\|")
        .contains("| TOXICITY | 5.0% |", "| TOXICITY | 10.0% |")
        .doesNotContain("%n");
  }

  @Test
  void saysInOneSentenceWhatIsWrong() {
    Run run = comity("score", "--bundle", folder.resolve("nowhere").toString(), "x.txt");
    assertThat(run.code).isEqualTo(1);
    assertThat(run.err).contains("bundle.json").doesNotContain("\tat ");
    assertThat(comity("train", "--out", folder.resolve("x").toString(), "no-such-corpus").code)
        .isEqualTo(1);
    assertThat(comity("train").code).isEqualTo(2);
  }
}
