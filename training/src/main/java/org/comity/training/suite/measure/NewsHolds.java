package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.suite.NewsSuite;

/** How much of civil and of offending talk about the news is held for a person. */
final class NewsHolds {

  private final SuiteScorer scorer;

  NewsHolds(SuiteScorer scorer) {
    this.scorer = scorer;
  }

  FigureTable table(Map<String, NewsSuite> byFile) {
    List<Row> rows = new ArrayList<>();
    byFile.forEach(
        (file, suite) -> {
          if (!suite.civil().isEmpty()) {
            rows.add(row(file + " civil", scorer.judge(suite.civil())));
          }
          if (!suite.offends().isEmpty()) {
            rows.add(row(file + " offends", scorer.judge(suite.offends())));
          }
        });
    return new FigureTable(
        "news",
        "News: held for a person",
        "Any: at least one attribute reaches its recommended threshold, as on a site. Civil rows"
            + " should be low, offending ones high.",
        "File",
        List.of("Held for any", "Held for TOXICITY", "Not scored"),
        rows);
  }

  private Row row(String name, List<Judgement> judgements) {
    return Row.of(
        name,
        scorer.held(judgements),
        scorer.heldFor(Attribute.TOXICITY, judgements),
        new Count(SuiteScorer.notScored(judgements)));
  }
}
