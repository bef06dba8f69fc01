package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Share;
import org.comity.training.suite.QuotationSuite;
import org.comity.training.suite.QuotationSuite.Case;

/** Whether who quotes an insult in order to object is told from who says it. */
final class ThreadReading {

  private final SuiteScorer scorer;

  ThreadReading(SuiteScorer scorer) {
    this.scorer = scorer;
  }

  FigureTable table(Map<String, QuotationSuite> byFile) {
    List<Row> rows = new ArrayList<>();
    byFile.forEach((file, suite) -> rows.add(row(file, suite)));
    return new FigureTable(
        "threads",
        "Threads: quoting and saying",
        "Ordered: the comment that says it has a strictly higher TOXICITY than the one that quotes"
            + " it. Held: some attribute reaches its recommended threshold.",
        "File",
        List.of("Ordered", "Quotes held", "Says held"),
        rows);
  }

  private Row row(String file, QuotationSuite suite) {
    List<Judgement> quotes = new ArrayList<>();
    List<Judgement> says = new ArrayList<>();
    int ordered = 0;
    for (Case each : suite.cases()) {
      Judgement quoting = scorer.judge(each.quotes(), each.parent(), each.article());
      Judgement saying = scorer.judge(each.says(), each.parent(), each.article());
      ordered += saying.score(Attribute.TOXICITY) > quoting.score(Attribute.TOXICITY) ? 1 : 0;
      quotes.add(quoting);
      says.add(saying);
    }
    return Row.of(
        file, new Share(ordered, suite.cases().size()), scorer.held(quotes), scorer.held(says));
  }
}
