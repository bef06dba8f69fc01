package org.comity.training.evaluation.report;

import java.util.List;
import java.util.Locale;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.AttributeReport.Bin;
import org.comity.training.evaluation.AttributeReport.Point;
import org.comity.training.evaluation.AttributeReport.ScoreCount;
import org.comity.training.evaluation.Metrics;

/** The four drawings of an attribute, each a figure with a heading and a caption. */
final class Charts {

  private final Markup markup;
  private final AttributeReport report;
  private final Metrics pooled;
  private final String id;

  Charts(Markup markup, AttributeReport report) {
    this.markup = markup;
    this.report = report;
    this.pooled = report.pooled();
    this.id = report.attribute().name().toLowerCase(Locale.ROOT);
  }

  void write() {
    markup.open("div", "class", "charts");
    if (!report.roc().isEmpty()) {
      roc();
      precisionRecall();
    }
    reliability();
    scores();
    markup.close();
  }

  private void roc() {
    String says = "Area " + Figure.three(pooled.auc()) + ".";
    begin("ROC curve");
    chart("roc", "ROC curve", says, "False-positive rate", "Recall", 1)
        .diagonal()
        .curve(report.roc())
        .finish();
    end(says + " The dashed line is chance.");
  }

  private void precisionRecall() {
    String says = "Average precision " + Figure.three(pooled.averagePrecision()) + ".";
    Double chance = pooled.baseRate();
    begin("Precision and recall");
    chart("pr", "Precision-recall curve", says, "Recall", "Precision", 1)
        .level(chance == null ? 0 : chance)
        .curve(report.precisionRecall())
        .finish();
    end(says + " The dashed line is the share of positives, " + Figure.percent(chance) + ".");
  }

  private void reliability() {
    String says = "Expected calibration error " + Figure.three(pooled.ece()) + ".";
    List<Point> points =
        report.reliability().stream()
            .map(bin -> new Point(bin.meanScore(), bin.observed()))
            .toList();
    begin("Reliability");
    Chart chart =
        chart("reliability", "Reliability diagram", says, "Mean score", "Observed share", 1)
            .diagonal()
            .curve(points);
    for (Bin bin : report.reliability()) {
      double share = (double) bin.rows() / pooled.rows();
      chart.mark(new Point(bin.meanScore(), bin.observed()), 2 + 7 * Math.sqrt(share));
    }
    chart.finish();
    end(says + " On the dashed line scores are true; a larger ring holds more rows.");
  }

  private void scores() {
    int negatives = Math.max(1, pooled.rows() - pooled.positives());
    int positives = Math.max(1, pooled.positives());
    double most = 0;
    for (ScoreCount bin : report.scores()) {
      most = Math.max(most, (double) bin.negatives() / negatives);
      most = Math.max(most, (double) bin.positives() / positives);
    }
    double half = 0.5 / Math.max(1, report.scores().size());
    begin("Scores");
    Chart chart =
        chart(
            "scores",
            "Histogram of scores",
            "Where the rows of each class score.",
            "Score",
            "Share of the class",
            Math.max(0.1, Math.ceil(most * 10) / 10));
    for (ScoreCount bin : report.scores()) {
      double middle = bin.from() + half;
      chart.bar(bin.from() + half / 5, middle, (double) bin.negatives() / negatives, "first");
      chart.bar(middle, middle + half * 4 / 5, (double) bin.positives() / positives, "second");
    }
    chart.legend(0, "first", "negatives").legend(1, "second", "positives").finish();
    end("Each class adds up to 1. The less the colours overlap, the better.");
  }

  private Chart chart(
      String name, String title, String says, String across, String up, double ceiling) {
    String of = title + " of " + report.attribute();
    return new Chart(markup, new Chart.Words(id + "-" + name, of, says, across, up), ceiling);
  }

  private void begin(String heading) {
    markup.open("figure").element("h3", heading);
  }

  private void end(String caption) {
    markup.element("figcaption", caption).close();
  }
}
