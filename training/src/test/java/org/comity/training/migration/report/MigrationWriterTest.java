package org.comity.training.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comity.comment.Attribute;
import org.comity.score.Assessment.Cause;
import org.comity.training.evaluation.report.TableText;
import org.comity.training.migration.Migration;
import org.comity.training.migration.MigrationReport;
import org.comity.training.migration.OldRule;
import org.comity.training.migration.OldThreshold;
import org.comity.training.migration.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class MigrationWriterTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir private Path folder = Path.of("");

  private static MigrationReport report(String... thresholds) {
    Random random = new Random(2);
    Traffic traffic = new Traffic(Attribute.TOXICITY).unscored(0.9, Cause.EMPTY);
    for (int row = 0; row < 600; row++) {
      double theirs = random.nextDouble();
      traffic.row(theirs, theirs * random.nextDouble(), theirs > 0.7 ? "reject" : "approve");
    }
    return new Migration(
            List.of(thresholds).stream().map(OldThreshold::parse).toList(), OldRule.ABOVE, 1)
        .of(traffic.log(), (stage, done, total) -> {});
  }

  private String written(MigrationReport report, String file) throws IOException {
    MigrationWriter.write(report, folder);
    return Files.readString(folder.resolve(file));
  }

  @Test
  void thePageIsWellFormedAndFetchesNothing() throws Exception {
    String page = written(report("TOXICITY=0.8"), MigrationWriter.HTML);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(page)
        .contains(
            "It does not mean that the same comments are held",
            "strictly above it",
            "We cannot score 1 of them",
            "the old thresholds held 1 at 0.8 of them")
        .doesNotContain("http://", "https://");
  }

  @Test
  void theFileForProgramsHoldsTheFigures() throws IOException {
    MigrationReport report = report("TOXICITY=0.8");
    JsonNode json = new ObjectMapper().readTree(written(report, MigrationWriter.JSON));
    assertThat(json.get("oldHolds").asText()).isEqualTo("ABOVE");
    assertThat(json.get("oursHold").asText()).isEqualTo("AT_LEAST");
    JsonNode match = json.at("/attributes/0/matches/0");
    MigrationReport.Match expected = report.attributes().get(0).matches().get(0);
    assertThat(match.get("ours").asDouble()).isEqualTo(expected.ours());
    assertThat(match.at("/overlap/jaccard").asDouble()).isBetween(0.0, 1.0);
    assertThat(match.at("/overlap/both").asInt()).isEqualTo(expected.overlap().both());
    assertThat(match.at("/interval/low").isNumber()).isTrue();
    assertThat(match.at("/labelled/old/precision").asDouble()).isEqualTo(1);
    assertThat(json.at("/attributes/0/picture/mapping/0").size()).isEqualTo(2);
    int drawn = 0;
    for (JsonNode column : json.at("/attributes/0/picture/density")) {
      for (JsonNode field : column) {
        drawn += field.asInt();
      }
    }
    assertThat(drawn).isEqualTo(600);
  }

  @Test
  void theSnippetHoldsTheLowestNamedThreshold() throws IOException {
    MigrationReport report = report("TOXICITY=0.9", "TOXICITY=0.8");
    String snippet = written(report, MigrationWriter.POLICY);
    JsonNode yaml = YAML.readTree(snippet);
    assertThat(yaml.at("/attributes/TOXICITY/hold").asDouble())
        .isEqualTo(report.attributes().get(0).matches().get(0).ours());
    assertThat(snippet).contains("# TOXICITY > 0.9 held");
    assertThat(snippet.lines()).anyMatch(line -> line.matches("  TOXICITY: \\{ hold: 0\\.\\d+ }"));
  }

  @Test
  void theSnippetHasNoBandThatNobodyAskedFor() throws IOException {
    assertThat(YAML.readTree(written(report(), MigrationWriter.POLICY)).get("attributes"))
        .isEmpty();
    JsonNode none = YAML.readTree(written(report("TOXICITY=1"), MigrationWriter.POLICY));
    assertThat(none.path("attributes").path("TOXICITY").isMissingNode()).isTrue();
  }

  @Test
  void theTerminalShowsTheSameFigures() {
    MigrationReport report = report("TOXICITY=0.8");
    StringWriter shown = new StringWriter();
    PrintWriter out = new PrintWriter(shown);
    MigrationTables.of(report).forEach(table -> TableText.print(out, table));
    Double ours = report.attributes().get(0).matches().get(0).ours();
    assertThat(shown.toString())
        .contains("95% interval", "held for a person", "Same precision", "compared with TOXICITY")
        .contains(String.valueOf(ours));
  }

  @Test
  void writesThresholdsWithoutAnExponent() {
    assertThat(MigrationTables.plain(0.00002)).isEqualTo("0.00002");
    assertThat(MigrationTables.plain(0.5)).isEqualTo("0.5");
    assertThat(MigrationTables.plain(0)).isEqualTo("0.0");
    assertThat(MigrationTables.plain(1)).isEqualTo("1.0");
  }
}
