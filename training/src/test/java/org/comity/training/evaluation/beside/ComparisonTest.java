package org.comity.training.evaluation.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.evaluation.PairedBootstrap;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.Rows;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void comparesEachAttributeThatBothScoreOnAllRowsAndOnEachCorpus() {
    List<ScoredRow> ours = Rows.plausible(900, 2);
    List<ScoredRow> theirs = ours.stream().map(ComparisonTest::halved).toList();
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    Comparison comparison =
        new Comparison(
            Report.of("b-1", ours, 1),
            ours,
            (stage, at, total) -> {
              assertThat(stage).isEqualTo("beside peer");
              done.add(at);
              totals.add(total);
            });
    FigureTable table = comparison.with("peer", theirs);

    assertThat(table.id()).isEqualTo("beside-peer");
    assertThat(table.title()).isEqualTo("b-1 beside peer");
    assertThat(table.rows().stream().map(row -> row.name() + " " + row.cells().get(0).shown()))
        .containsExactly(
            "TOXICITY all",
            "TOXICITY forum",
            "TOXICITY news-site",
            "TOXICITY wiki-attacks",
            "THREAT all",
            "THREAT forum",
            "THREAT news-site",
            "THREAT wiki-attacks");
    assertThat(shown(table, 0).subList(1, 2)).containsExactly("900");
    assertThat(shown(table, 0).get(5)).isEqualTo("+0.000 (+0.000 to +0.000)");
    assertThat(shown(table, 0).subList(9, 11)).containsExactly("10", "10");
    assertThat(done).isSorted().hasSize(8 * PairedBootstrap.DRAWS);
    assertThat(totals).containsOnly(done.get(done.size() - 1));
  }

  @Test
  void showsOursLessTheirs() throws IOException {
    List<ScoredRow> ours = List.of(row("a", 1, .9), row("b", 1, .8), row("c", 0, .1));
    PeerScores peer = peer(scores("a", ".1"), scores("c", ".5"), "{\"id\":\"b\"}");
    FigureTable table =
        new Comparison(Report.of("b-1", ours, 1), ours, (stage, at, total) -> {})
            .with(peer.name(), peer.of(ours));

    assertThat(shown(table, 0))
        .containsExactly(
            "all",
            "3",
            "2",
            "1.000",
            "0.000",
            "+1.000 (+1.000 to +1.000)",
            "1.000",
            "0.583",
            shown(table, 1).get(8),
            "0",
            "1");
  }

  @Test
  void dashesWhatRowsOfOneClassCannotShow() throws IOException {
    List<ScoredRow> ours = List.of(row("1", 1, .9));
    PeerScores peer = peer("{\"id\":1,\"scores\":{\"TOXICITY\":1}}");
    FigureTable table =
        new Comparison(Report.of("b-1", ours, 1), ours, (stage, at, total) -> {})
            .with("peer", peer.of(ours));

    assertThat(shown(table, 1))
        .containsExactly("made", "1", "1", "–", "–", "–", "–", "–", "–", "0", "0");
  }

  @Test
  void findsTheLineOfEachRow() throws IOException {
    PeerScores peer = peer(scores("b", ".2"), scores("a", ".1"), "", scores("b", ".3"));
    List<ScoredRow> theirs = peer.of(List.of(row("a", 1, 0), row("b", 1, 0), row("b", 0, 0)));

    assertThat(theirs.stream().map(row -> String.valueOf(row.scores())))
        .containsExactly("{TOXICITY=0.1}", "{TOXICITY=0.2}", "{TOXICITY=0.3}");
  }

  @Test
  void saysInWhichFileHowManyLinesAreMissingOrTooMany() throws IOException {
    PeerScores peer = peer(scores("a", ".1"), scores("b", ".1"), scores("b", ".2"));

    assertThatThrownBy(() -> peer.of(List.of(row("a", 1, 0), row("c", 1, 0), row("a", 0, 0))))
        .isInstanceOf(CorpusException.class)
        .hasMessageEndingWith("peer.jsonl has no line for 2 of the 3 rows");
    assertThatThrownBy(() -> peer.of(List.of(row("a", 1, 0), row("b", 1, 0))))
        .hasMessageEndingWith("has more lines than there are rows for 1 of the ids");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"secret"                           | is not valid JSON
          {"text":"secret"}                        | has no "id"
          7                                        | has no "id"
          {"id":"secret","scores":[1]}             | "scores" is not an object
          {"id":"secret","scores":{"A":1.5}}       | a score is a number in [0,1]
          {"id":"secret","scores":{"A":"secret"}}  | a score is a number in [0,1]
          {"id":"secret","scores":{"secret":1}}    | an attribute's name is made of
          """)
  void namesTheLineThatHoldsNoScores(String line, String fault) {
    assertThatThrownBy(() -> peer(scores("a", ".1"), line))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("peer.jsonl, line 2: " + fault)
        .hasMessageNotContaining("secret");
  }

  private PeerScores peer(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("peer.jsonl"), List.of(lines));
    return PeerScores.read("peer", new CorpusFile(file));
  }

  private static String scores(String id, String toxicity) {
    return "{\"id\":\"" + id + "\",\"scores\":{\"TOXICITY\":0" + toxicity + "}}";
  }

  private static List<String> shown(FigureTable table, int row) {
    return table.rows().get(row).cells().stream().map(Cell::shown).toList();
  }

  private static ScoredRow row(String id, double label, double score) {
    return new ScoredRow(id, "made", "en", 9, toxicity(label), toxicity(score));
  }

  private static SortedMap<Attribute, Double> toxicity(double value) {
    TreeMap<Attribute, Double> map = new TreeMap<>();
    map.put(Attribute.TOXICITY, value);
    return map;
  }

  /** The same order of rows, without a score for INSULT. */
  private static ScoredRow halved(ScoredRow row) {
    TreeMap<Attribute, Double> half = null;
    if (row.scores() != null) {
      half = new TreeMap<>(row.scores());
      half.remove(Attribute.INSULT);
      half.replaceAll((attribute, score) -> score / 2);
    }
    return new ScoredRow(row.id(), row.source(), row.lang(), row.length(), row.labels(), half);
  }
}
