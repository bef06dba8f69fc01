package org.comity.training.retraining.report;

import java.util.List;
import java.util.Locale;
import org.comity.gate.GateReport.Check;
import org.comity.training.evaluation.AttributeReport.Point;
import org.comity.training.evaluation.report.Chart;
import org.comity.training.evaluation.report.HtmlPage;
import org.comity.training.evaluation.report.Markup;
import org.comity.training.evaluation.report.TablesWriter;

/** A report as one page that needs nothing else. */
final class RetrainingPage {

  private static final double RING = 4;
  private static final String TOO_FEW = "there are too few to learn from a part of them";

  private final Markup markup = new Markup(HtmlPage.PROLOGUE);
  private final RetrainingReport report;

  RetrainingPage(RetrainingReport report) {
    this.report = report;
  }

  String markup() {
    RetrainingRecord record = report.record();
    String title = record.bundle() + " beside " + record.champion();
    HtmlPage.begin(markup, title, HtmlPage.style());
    markup.open("body").open("header").element("h1", title);
    markup.element("p", inWords()).close().open("main");
    refusals();
    TablesWriter.section(markup, GateTable.of(report.gate()));
    judges();
    charts();
    LearningCurve curve = report.curve();
    if (curve != null) {
      new CurveSection(markup, curve).write();
    }
    made();
    markup.close().close().close();
    return markup.finished();
  }

  private String inWords() {
    RetrainingReport.Rows rows = report.rows();
    return String.format(
        Locale.ROOT,
        "Learnt from %,d decisions, calibrated on %,d others for a site that rejects %.1f%%, judged"
            + " on the most recent %,d of %,d that neither model has seen.",
        rows.train(),
        rows.calibrate(),
        100 * report.prior(),
        rows.judged(),
        rows.test());
  }

  private void refusals() {
    List<String> refusals = report.gate().refusals();
    markup.open("section", "id", "verdict");
    markup.element("h2", refusals.isEmpty() ? "It may be promoted" : "Why it is refused");
    markup.open("ul");
    if (refusals.isEmpty()) {
      markup.element("li", "Nothing stands in the way.");
    }
    refusals.forEach(sentence -> markup.element("li", sentence));
    markup.close().close();
  }

  private void judges() {
    RetrainingReport.Rows rows = report.rows();
    RetrainingReport.Judges judges = report.judges();
    RetrainingReport.ColdStart all = judges.coldStart();
    markup.open("section", "id", "judges").element("h2", "Which rows judged what").open("ul");
    item(
        "Ranking, cost, slices, calibration and stability: %,d rows kept for judging.",
        rows.judged());
    if (all == null) {
      item(
          "Ranking of all: not asked, as %s.", judges.notAll() == null ? TOO_FEW : judges.notAll());
    } else {
      item(
          "Ranking of all: those and %,d rows that were learnt from, each scored by a model that"
              + " learnt as the challenger did, from at least %,d of the others, and had seen"
              + " neither its thread nor its author nor its text. The champion has learnt from"
              + " none of them.",
          judges.labels(), all.learnt());
    }
    item(
        "Moderators and terms: the rows kept for judging and %,d that were learnt from, by the same"
            + " models.",
        judges.labels());
    item("Thresholds were read off %,d other rows.", judges.thresholds());
    markup.close().close();
  }

  private void item(String sentence, Object... figures) {
    markup.element("li", String.format(Locale.ROOT, sentence, figures));
  }

  /** AUC of both, for all rows and for each slice that could be judged. */
  private void charts() {
    List<Check> ranked = report.gate().checks().stream().filter(RetrainingPage::isArea).toList();
    if (ranked.isEmpty()) {
      return;
    }
    markup.open("section", "id", "areas").element("h2", "Champion and challenger");
    markup.open("div", "class", "charts").open("figure").element("h3", "AUC of both");
    Chart chart =
        new Chart(
                markup,
                new Chart.Words(
                    "areas-chart",
                    "AUC of champion and challenger",
                    "One ring for all rows and for each slice; the table has the figures.",
                    "Champion's AUC",
                    "Challenger's AUC"),
                1)
            .diagonal();
    ranked.forEach(check -> ring(chart, check));
    chart.finish();
    markup.element(
        "figcaption",
        "Above the dashed line the challenger is better. Lines are 95% intervals of the difference.");
    markup.close().close().close();
  }

  private static boolean isArea(Check check) {
    return check.low() != null
        && (check.name().equals("ranking") || check.name().startsWith("slice "));
  }

  private static void ring(Chart chart, Check check) {
    Double champion = check.champion();
    Double challenger = check.challenger();
    Double low = check.low();
    Double high = check.high();
    if (champion != null && challenger != null && low != null && high != null) {
      chart.span(champion, within(champion + low), within(champion + high));
      chart.mark(new Point(champion, challenger), RING);
    }
  }

  private static double within(double share) {
    return Math.min(1, Math.max(0, share));
  }

  private void made() {
    RetrainingRecord record = report.record();
    markup.open("section", "id", "record").element("h2", "Made from").open("ul");
    markup.element("li", "Rows: SHA-256 " + record.rowsSha256());
    markup.element("li", "Champion " + record.champion() + ": " + record.championSha256());
    record
        .corpora()
        .forEach(corpus -> markup.element("li", corpus.name() + ": " + corpus.sha256()));
    markup.element(
        "li",
        String.format(
            "Mode %s, seed %d, Comity %s: the same give the same bytes",
            record.mode().toLowerCase(Locale.ROOT), record.seed(), record.comity()));
    markup.element(
        "li",
        "Policy version "
            + report.again().policyVersion()
            + (report.again().policyVersion() == 0 ? ", the recommended one" : ""));
    markup.element("li", report.again().command());
    markup.element(
        "li",
        "Thresholds: "
            + report.thresholds().champion()
            + " became "
            + report.thresholds().challenger());
    markup.close().close();
  }
}
