package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
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

  /** A suite's judgements, or those of several together. */
  private record Judged(List<Boolean> ordered, List<Judgement> civil, List<Judgement> offends) {

    static Judged joined(List<Judged> parts) {
      return new Judged(
          parts.stream().flatMap(part -> part.ordered.stream()).toList(),
          parts.stream().flatMap(part -> part.civil.stream()).toList(),
          parts.stream().flatMap(part -> part.offends.stream()).toList());
    }
  }

  FigureTable table(List<FunctionalSuite> suites) {
    Map<String, List<Judged>> byLanguage = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (FunctionalSuite suite : suites) {
      Judged judged = judge(suite);
      byLanguage.computeIfAbsent(suite.language(), language -> new ArrayList<>()).add(judged);
      rows.add(new Row(suite.language() + " " + suite.behaviour(), cells(judged)));
    }
    byLanguage.forEach(
        (language, all) -> {
          rows.add(new Row(language + ": all cases", cells(Judged.joined(all))));
          rows.add(new Row(language + ": mean of behaviours", means(all)));
        });
    return new FigureTable(
        "functional",
        "Functional: by behaviour",
        "Ordered: the offending side of a pair scores strictly higher on the behaviour's attribute."
            + " Held: some attribute reaches its recommended threshold.",
        "Behaviour",
        List.of("Ordered", "Civil held", "Offends held", "Not scored"),
        rows);
  }

  private Judged judge(FunctionalSuite suite) {
    List<Boolean> ordered = new ArrayList<>();
    List<Judgement> civil = new ArrayList<>();
    List<Judgement> offends = new ArrayList<>();
    for (Pair pair : suite.pairs()) {
      Judgement worse = scorer.judge(pair.offends(), pair.parent(), pair.article());
      Judgement better = scorer.judge(pair.civil(), pair.parent(), pair.article());
      if (worse.knows(suite.attribute()) && better.knows(suite.attribute())) {
        ordered.add(worse.score(suite.attribute()) > better.score(suite.attribute()));
      }
      civil.add(better);
      offends.add(worse);
    }
    civil.addAll(scorer.judge(suite.civil()));
    offends.addAll(scorer.judge(suite.offends()));
    return new Judged(ordered, civil, offends);
  }

  private List<Cell> cells(Judged judged) {
    int ordered = (int) judged.ordered.stream().filter(each -> each).count();
    return List.of(
        new Share(ordered, judged.ordered.size()),
        scorer.held(judged.civil),
        scorer.held(judged.offends),
        SuiteScorer.notScored(
            Stream.of(judged.civil, judged.offends).flatMap(List::stream).toList()));
  }

  /** Every behaviour counts alike, however many cases it has. */
  private List<Cell> means(List<Judged> behaviours) {
    List<List<Cell>> rows = behaviours.stream().map(this::cells).toList();
    return List.of(mean(rows, 0), mean(rows, 1), mean(rows, 2), FigureTable.NONE);
  }

  private static Cell mean(List<List<Cell>> rows, int column) {
    OptionalDouble mean =
        rows.stream()
            .map(row -> row.get(column))
            .filter(cell -> cell instanceof Share share && share.whole() > 0)
            .mapToDouble(cell -> ((Share) cell).part() / (double) ((Share) cell).whole())
            .average();
    return new Rate(mean.isPresent() ? mean.getAsDouble() : null);
  }
}
