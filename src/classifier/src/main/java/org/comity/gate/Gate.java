package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import org.comity.gate.GateReport.Check;

/**
 * Judges a challenger beside the champion on rows that neither has seen. The same rows in any order
 * with the same seed give the same report on every Java.
 */
public final class Gate {

  private Gate() {}

  /**
   * Judges by rows alone.
   *
   * @param rows what people decided and both models say; ids that occur twice count twice
   * @param bounds what the challenger has to keep
   * @return one check for each question
   */
  public static GateReport judge(List<JudgedRow> rows, Bounds bounds) {
    return judge(rows, bounds, Evidence.NONE);
  }

  /**
   * Judges by rows and by what was measured elsewhere.
   *
   * @param rows what people decided and both models say; ids that occur twice count twice
   * @param bounds what the challenger has to keep
   * @param evidence what was measured elsewhere; what was not measured is not asked
   * @return one check for each question
   */
  public static GateReport judge(List<JudgedRow> rows, Bounds bounds, Evidence evidence) {
    Columns columns = Columns.of(rows);
    List<JudgedRow> labels = new ArrayList<>(rows);
    labels.addAll(evidence.labels());
    Columns labelled = Columns.of(labels);
    List<String> thin = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    // Labels first: where they cannot be right, no figure below means anything.
    checks.addAll(new ModeratorCheck(labelled, bounds).checks());
    checks.addAll(new TermCheck(labelled, bounds.labels()).checks());
    Comparisons comparisons = new Comparisons(columns, evidence.crossFit(), bounds);
    checks.addAll(comparisons.overall());
    checks.addAll(comparisons.slices(thin));
    checks.addAll(new ScoreChecks(columns, bounds).checks());
    checks.addAll(MachineChecks.of(evidence, bounds.machine()));
    return new GateReport(
        columns.rows(),
        columns.rejectedRows(),
        checks,
        thin,
        bounds.seed(),
        checks.stream().allMatch(Check::passed));
  }
}
