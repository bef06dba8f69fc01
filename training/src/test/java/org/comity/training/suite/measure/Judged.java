package org.comity.training.suite.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Scores;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Row;

/** A judge whose scores stand in the text: {@code "0.7 some words"}; without one, no scores. */
final class Judged {

  private Judged() {}

  /** Scores TOXICITY alone and holds from 0.5. */
  static SuiteScorer byText() {
    return new SuiteScorer(Judged::assess, Map.of(Attribute.TOXICITY, 0.5));
  }

  private static Assessment assess(Comment comment) {
    String first = comment.text().split(" ", 2)[0];
    if (!first.matches("[01]\\.\\d+")) {
      return new NotScored(Cause.NOTHING_KNOWN, "en");
    }
    return toxic(Double.parseDouble(first));
  }

  /** A text in English with that TOXICITY and without marks. */
  static Assessment toxic(double score) {
    TreeMap<Attribute, Double> scores = new TreeMap<>();
    scores.put(Attribute.TOXICITY, score);
    return new Scored(new Scores(scores), List.of(), "en");
  }

  /** The cells of the row of a name, as people see them. */
  static List<String> shown(FigureTable table, String name) {
    return table.rows().stream()
        .filter(row -> row.name().equals(name))
        .map(Row::cells)
        .findFirst()
        .orElseThrow()
        .stream()
        .map(FigureTable.Cell::shown)
        .toList();
  }
}
