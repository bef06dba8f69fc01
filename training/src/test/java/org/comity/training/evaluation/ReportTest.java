package org.comity.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.junit.jupiter.api.Test;

class ReportTest {

  private final Report report = Report.of("news-en-3", Rows.plausible(3000, 2), Rows.SEED);
  private final AttributeReport toxicity = report.attributes().get(0);

  @Test
  void countsRowsPerCorpusAndThoseWithoutScores() {
    assertThat(report.rows()).isEqualTo(3000);
    assertThat(report.notScored()).isEqualTo(31);
    assertThat(report.corpora())
        .containsEntry("forum", 1000)
        .containsEntry("news-site", 1000)
        .containsEntry("wiki-attacks", 1000);
  }

  @Test
  void reportsAttributesThatAreLabelledAndScoredInTheirOrder() {
    assertThat(report.attributes())
        .extracting(AttributeReport::attribute)
        .containsExactly(Attribute.TOXICITY, Attribute.INSULT, Attribute.THREAT);

    ScoredRow labelOnly =
        new ScoredRow(
            "a",
            "made",
            null,
            1,
            Rows.single(Attribute.PROFANITY, 1),
            Rows.single(Attribute.TOXICITY, 1));
    assertThat(Report.of("b", List.of(labelOnly), 1).attributes()).isEmpty();
  }

  @Test
  void slicesAddUpToTheWhole() {
    List<List<AttributeReport.Slice>> all =
        List.of(toxicity.bySource(), toxicity.byLanguage(), toxicity.byLength());

    for (List<AttributeReport.Slice> slices : all) {
      assertThat(slices.stream().mapToInt(slice -> slice.metrics().rows()).sum()).isEqualTo(3000);
      assertThat(slices.stream().mapToInt(slice -> slice.metrics().positives()).sum())
          .isEqualTo(toxicity.pooled().positives());
    }
  }

  @Test
  void namesLengthsFromShortToLongAndLanguagesNotStated() {
    assertThat(toxicity.byLength())
        .extracting(AttributeReport.Slice::name)
        .containsExactly(
            "0 to 49", "50 to 99", "100 to 199", "200 to 499", "500 to 999", "1000 and more");
    assertThat(toxicity.byLanguage())
        .extracting(AttributeReport.Slice::name)
        .containsExactly("de", "en", "unknown");
  }

  @Test
  void thinsCurvesButKeepsTheirEnds() {
    List<AttributeReport.Point> roc = toxicity.roc();

    assertThat(roc).hasSizeBetween(100, 150);
    assertThat(roc.get(0)).isEqualTo(new AttributeReport.Point(0, 0));
    assertThat(roc.get(roc.size() - 1)).isEqualTo(new AttributeReport.Point(1, 1));
    assertThat(toxicity.precisionRecall()).hasSizeBetween(100, 150);
    assertThat(toxicity.precisionRecall().get(toxicity.precisionRecall().size() - 1))
        .isEqualTo(new AttributeReport.Point(1, toxicity.pooled().positives() / 3000.0));
  }

  @Test
  void aThinnedCurveHasTheSameAreaToTwoDigits() {
    double area = 0;
    for (int at = 1; at < toxicity.roc().size(); at++) {
      AttributeReport.Point to = toxicity.roc().get(at);
      AttributeReport.Point from = toxicity.roc().get(at - 1);
      area += (to.x() - from.x()) * (to.y() + from.y()) / 2;
    }
    Double auc = toxicity.pooled().auc();
    assertThat(auc).isNotNull().isBetween(area - 0.005, area + 0.005);
  }

  @Test
  void putsTheIntervalAroundTheArea() {
    Metrics pooled = toxicity.pooled();
    Interval interval = Objects.requireNonNull(pooled.aucInterval());

    assertThat(pooled.auc()).isNotNull().isBetween(interval.low(), interval.high());
    assertThat(interval.high() - interval.low()).isBetween(0.01, 0.06);
  }

  @Test
  void listsTheWorstErrorsFirstAndLeavesOutRowsThatWereNotScored() {
    List<ScoredRow> rows = new ArrayList<>(List.of(Rows.notScored(0, 1), Rows.notScored(1, 0)));
    for (int i = 2; i < 30; i++) {
      rows.add(Rows.row(i, 0, i / 30.0));
    }
    rows.add(Rows.of("later", "b", 0.7, 0.2));
    rows.add(Rows.of("earlier", "a", 0.7, 0.2));
    rows.add(Rows.of("lowest", "z", 0.9, 0.1));
    AttributeReport made = AttributeReport.of(rows, Attribute.TOXICITY, 1);

    assertThat(made.highestNegatives()).hasSize(20);
    assertThat(made.highestNegatives().get(0))
        .isEqualTo(new AttributeReport.Miss("r29", "made", 0, 29 / 30.0));
    assertThat(made.lowestPositives())
        .extracting(AttributeReport.Miss::id)
        .containsExactly("lowest", "earlier", "later");
  }

  @Test
  void putsEveryRowIntoTheHistogramAndTheBins() {
    assertThat(toxicity.scores().stream().mapToInt(bin -> bin.positives() + bin.negatives()).sum())
        .isEqualTo(3000);
    assertThat(toxicity.reliability().stream().mapToInt(AttributeReport.Bin::rows).sum())
        .isEqualTo(3000);
  }

  @Test
  void isTheSameForTheSameRows() {
    assertThat(Report.of("news-en-3", Rows.plausible(3000, 2), Rows.SEED)).isEqualTo(report);
  }
}
