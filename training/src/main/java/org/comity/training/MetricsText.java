package org.comity.training;

import java.io.PrintWriter;
import java.util.Locale;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.Metrics;
import org.comity.training.evaluation.Report;
import org.jspecify.annotations.Nullable;

/** A report's main figures as a table for the terminal. */
final class MetricsText {

  private MetricsText() {}

  static void print(PrintWriter out, Report report) {
    out.printf(
        Locale.ROOT,
        "%s: %d rows, %d not scored%n%n",
        report.bundle(),
        report.rows(),
        report.notScored());
    out.printf(
        Locale.ROOT,
        "%-18s %8s %9s %7s %7s %7s %9s %7s%n",
        "attribute",
        "rows",
        "positive",
        "AUC",
        "AP",
        "best F1",
        "R@5%FPR",
        "ECE");
    for (AttributeReport attribute : report.attributes()) {
      Metrics metrics = attribute.pooled();
      out.printf(
          Locale.ROOT,
          "%-18s %8d %9s %7s %7s %7s %9s %7s%n",
          attribute.attribute(),
          metrics.rows(),
          figure(metrics.baseRate()),
          figure(metrics.auc()),
          figure(metrics.averagePrecision()),
          figure(metrics.bestF1()),
          figure(metrics.recallAtFivePercentFpr()),
          figure(metrics.ece()));
    }
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
