package org.comity.training.retraining.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.report.Chart;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Change;
import org.comity.training.evaluation.report.FigureTable.Count;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Words;
import org.comity.training.evaluation.report.Markup;
import org.comity.training.evaluation.report.TablesWriter;
import org.comity.training.retraining.report.LearningCurve.Point;

/** What decisions brought, as a table and a drawing. */
final class CurveSection {

  /** Left of it there is nothing to draw. */
  private static final double FIRST = 100;

  private static final double RING = 4;

  private final Markup markup;
  private final LearningCurve curve;
  private final double last;

  CurveSection(Markup markup, LearningCurve curve) {
    this.markup = markup;
    this.curve = curve;
    this.last =
        Math.max(10 * FIRST, curve.points().stream().mapToInt(Point::decisions).max().orElse(0));
  }

  void write() {
    TablesWriter.section(markup, table());
    if (!curve.points().isEmpty()) {
      drawn();
    }
  }

  private FigureTable table() {
    String beside =
        curve.starter() == null
            ? ""
            : String.format(
                Locale.ROOT,
                "Each learnt as the challenger did from the first so many decisions in time, and"
                    + " stands beside %s, which has learnt from none of them.",
                curve.starter());
    return new FigureTable(
        "curve",
        "What decisions brought",
        (beside + " " + String.join(" ", curve.skipped())).strip(),
        "Decisions",
        List.of("Learnt from", "Measured on", "AUC", "95%", "Starter", "Difference (95%)"),
        curve.points().stream().map(CurveSection::row).toList());
  }

  private static Row row(Point point) {
    LearningCurve.Kept kept = point.kept();
    return Row.of(
        String.format(Locale.ROOT, "%,d%s", point.decisions(), point.all() ? " (all)" : ""),
        new Count(point.learnt()),
        new Words(
            String.format(
                Locale.ROOT, "%,d rows%s", kept.rows(), kept.earlier() ? ", earlier" : "")),
        new Measure(point.area()),
        new Words(
            String.format(
                Locale.ROOT, "%.3f to %.3f", point.interval().low(), point.interval().high())),
        new Measure(point.starter()),
        new Change(point.area() - point.starter(), point.gained()));
  }

  private void drawn() {
    List<Point> points =
        curve.points().stream().sorted(Comparator.comparingInt(Point::decisions)).toList();
    markup.open("div", "class", "charts").open("figure").element("h3", "AUC after decisions");
    Chart chart =
        new Chart(
            markup,
            new Chart.Words(
                "curve-chart",
                "AUC by the number of decisions",
                "One ring for each number of decisions; the table has the figures.",
                "Decisions, each step ten times as many",
                "AUC"),
            1,
            ticks());
    chart.level(points.get(points.size() - 1).starter());
    chart.curve(points.stream().map(this::place).toList());
    for (Point point : points) {
      chart.span(x(point.decisions()), point.interval().low(), point.interval().high());
      chart.mark(place(point), RING);
    }
    chart.finish();
    markup.element(
        "figcaption", "The dashed line is the starter. Lines are 95% intervals of the AUC.");
    markup.close().close();
  }

  private List<Chart.Tick> ticks() {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (double decisions = FIRST; decisions <= last; decisions *= 10) {
      ticks.add(new Chart.Tick(x(decisions), String.format(Locale.ROOT, "%,.0f", decisions)));
    }
    return ticks;
  }

  private AttributeReport.Point place(Point point) {
    return new AttributeReport.Point(x(point.decisions()), point.area());
  }

  private double x(double decisions) {
    return StrictMath.log(Math.max(decisions, FIRST) / FIRST) / StrictMath.log(last / FIRST);
  }
}
