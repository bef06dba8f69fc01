package org.comity.training.evaluation.report;

import java.util.List;
import org.comity.training.evaluation.Confusion;
import org.comity.training.evaluation.Metrics;

/** A table with one row of figures for each set of rows. */
final class MetricsTable {

  /** With fewer positives or negatives than this, figures jump: they are shown in grey. */
  static final int FEW = 50;

  private static final List<String> COLUMNS =
      List.of(
          "Rows",
          "Positive",
          "Not scored",
          "AUC, 95% interval",
          "Average precision",
          "Recall at 5% FPR",
          "Best F1, at",
          "ECE",
          "Brier",
          "Log loss",
          "Precision at 0.5",
          "Recall at 0.5",
          "F1 at 0.5",
          "Balanced error");

  private final Markup markup;

  /** Begins the table. */
  MetricsTable(Markup markup, String caption, String first) {
    this.markup = markup;
    markup.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    markup.open("table").element("caption", caption);
    markup.open("thead").open("tr").element("th", first, "scope", "col");
    COLUMNS.forEach(column -> markup.element("th", column, "scope", "col"));
    markup.close().close().open("tbody");
  }

  /** One set of rows. */
  MetricsTable row(String name, Metrics metrics) {
    return row(name, metrics, isFew(metrics) ? "few" : "enough");
  }

  /** The set that the others are parts of. */
  MetricsTable all(String name, Metrics metrics) {
    return row(name, metrics, "all");
  }

  void finish() {
    markup.close().close().close();
  }

  private static boolean isFew(Metrics metrics) {
    return Math.min(metrics.positives(), metrics.rows() - metrics.positives()) < FEW;
  }

  private MetricsTable row(String name, Metrics metrics, String style) {
    markup.open("tr", "class", style).element("th", name, "scope", "row");
    cell(Figure.count(metrics.rows()));
    cell(Figure.count(metrics.positives()), Figure.percent(metrics.baseRate()));
    cell(Figure.count(metrics.notScored()));
    cell(Figure.three(metrics.auc()), Figure.interval(metrics.aucInterval()));
    cell(Figure.three(metrics.averagePrecision()));
    cell(Figure.three(metrics.recallAtFivePercentFpr()));
    cell(
        Figure.three(metrics.bestF1()),
        metrics.bestF1() == null ? "" : Figure.three(metrics.bestF1Threshold()));
    cell(Figure.three(metrics.ece()));
    cell(Figure.three(metrics.brier()));
    cell(Figure.three(metrics.logLoss()));
    atHalf(metrics.atHalf());
    markup.close();
    return this;
  }

  private void atHalf(Confusion confusion) {
    cell(Figure.three(confusion.precision()));
    cell(Figure.three(confusion.recall()));
    cell(Figure.three(confusion.f1()));
    cell(Figure.three(confusion.balancedErrorRate()));
  }

  private void cell(String text) {
    markup.element("td", text);
  }

  private void cell(String text, String beside) {
    markup.open("td").text(text);
    if (!beside.isEmpty()) {
      markup.text(" ").element("small", beside);
    }
    markup.close();
  }
}
