package org.comity.training.retraining.report;

import java.util.List;
import org.comity.evaluation.Interval;
import org.comity.gate.GateReport;
import org.comity.gate.GateReport.Check;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Cell;
import org.comity.training.evaluation.report.FigureTable.Change;
import org.comity.training.evaluation.report.FigureTable.Measure;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.evaluation.report.FigureTable.Words;

/** What the gate found, for the terminal and for a page. */
public final class GateTable {

  private GateTable() {}

  /**
   * A row for each check.
   *
   * @param gate what the gate found
   * @return a table
   */
  public static FigureTable of(GateReport gate) {
    String thin =
        gate.thin().isEmpty()
            ? "No slice was too thin to be judged."
            : "Too thin to be judged: " + String.join(", ", gate.thin()) + ".";
    return new FigureTable(
        "gate",
        gate.passed() ? "The gate: passed" : "The gate: refused",
        String.format(
            "%d rows that neither model has seen, %d of them rejected by a person. %s",
            gate.rows(), gate.rejected(), thin),
        "Check",
        List.of("Champion", "Challenger", "Difference (95%)", "Bound", "Passed"),
        gate.checks().stream().map(GateTable::row).toList());
  }

  private static Row row(Check check) {
    return Row.of(
        check.name(),
        new Measure(check.champion()),
        new Measure(check.challenger()),
        difference(check),
        new Measure(check.bound()),
        new Words(check.passed() ? "yes" : "NO"));
  }

  private static Cell difference(Check check) {
    Double champion = check.champion();
    Double challenger = check.challenger();
    Double low = check.low();
    Double high = check.high();
    return champion == null || challenger == null || low == null || high == null
        ? FigureTable.NONE
        : new Change(challenger - champion, new Interval(low, high));
  }
}
