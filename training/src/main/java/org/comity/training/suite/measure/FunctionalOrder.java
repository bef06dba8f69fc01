package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Rate;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.FunctionalSuite;
import org.comity.training.suite.FunctionalSuite.Pair;

/** Whether the offending side of a pair scores above the civil one, and what is held. */
final class FunctionalOrder {

  private final SuiteScorer scorer;

  FunctionalOrder(SuiteScorer scorer) {
    this.scorer = scorer;
  }

  /** The figures of a behaviour, or of several together. */
  private record Figures(List<Share> shares, int notScored) {

    Figures plus(Figures other) {
      List<Share> sums =
          IntStream.range(0, shares.size())
              .mapToObj(at -> shares.get(at).plus(other.shares.get(at)))
              .toList();
      return new Figures(sums, notScored + other.notScored);
    }

    List<Cell> cells() {
      List<Cell> cells = new ArrayList<>(shares);
      cells.add(new Count(notScored));
      return cells;
    }
  }

  FigureTable table(List<FunctionalSuite> suites) {
    Map<String, List<Figures>> byLanguage = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (FunctionalSuite suite : suites) {
      Figures figures = figures(suite);
      byLanguage.computeIfAbsent(suite.language(), language -> new ArrayList<>()).add(figures);
      rows.add(new Row(suite.language() + " " + suite.behaviour(), figures.cells()));
    }
    byLanguage.forEach(
        (language, all) -> {
          Figures pooled = all.stream().reduce(Figures::plus).orElseThrow();
          rows.add(new Row(language + ": all cases", pooled.cells()));
          rows.add(new Row(language + ": mean of behaviours", means(all)));
        });
    return new FigureTable(
        "functional",
        "Functional: by behaviour",
        "Ordered: the offending side of a pair scores strictly higher on the behaviour's attribute."
            + " Held: some attribute reaches its recommended threshold; held for it: the"
            + " behaviour's attribute does.",
        "Behaviour",
        List.of(
            "Ordered",
            "Civil held",
            "Offends held",
            "Civil held for it",
            "Offends held for it",
            "Not scored"),
        rows);
  }

  private Figures figures(FunctionalSuite suite) {
    Attribute attribute = suite.attribute();
    Share ordered = Share.NOTHING;
    List<Judgement> civil = new ArrayList<>(scorer.judge(suite.civil()));
    List<Judgement> offends = new ArrayList<>(scorer.judge(suite.offends()));
    for (Pair pair : suite.pairs()) {
      Judgement worse = scorer.judge(pair.offends(), pair.parent(), pair.article());
      Judgement better = scorer.judge(pair.civil(), pair.parent(), pair.article());
      if (worse.knows(attribute) && better.knows(attribute)) {
        boolean right = worse.score(attribute) > better.score(attribute);
        ordered = ordered.plus(new Share(right ? 1 : 0, 1));
      }
      civil.add(better);
      offends.add(worse);
    }
    List<Share> shares =
        List.of(
            ordered,
            scorer.held(civil),
            scorer.held(offends),
            scorer.heldFor(attribute, civil),
            scorer.heldFor(attribute, offends));
    return new Figures(shares, SuiteScorer.notScored(civil) + SuiteScorer.notScored(offends));
  }

  /** Every behaviour counts alike, however many cases it has. */
  private static List<Cell> means(List<Figures> behaviours) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < behaviours.get(0).shares.size(); at++) {
      int column = at;
      OptionalDouble mean =
          behaviours.stream()
              .map(figures -> figures.shares.get(column).rate())
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .average();
      cells.add(new Rate(mean.isPresent() ? mean.getAsDouble() : null));
    }
    cells.add(FigureTable.NONE);
    return cells;
  }
}
