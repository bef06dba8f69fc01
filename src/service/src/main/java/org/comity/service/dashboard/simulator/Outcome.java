package org.comity.service.dashboard.simulator;

import java.util.ArrayList;
import java.util.List;
import org.comity.service.dashboard.words.Written;
import org.comity.service.quality.simulation.Simulation;
import org.comity.service.quality.simulation.Simulation.Judged;
import org.comity.service.quality.simulation.Simulation.Mistakes;
import org.comity.service.quality.simulation.Simulation.Split;
import org.comity.service.quality.simulation.Simulation.Work;
import org.comity.service.quality.statistic.Proportion;

/**
 * A simulation in words.
 *
 * @param rows how many of each verdict; none if there was nothing to look at
 * @param mistakes how wrong it would be
 * @param work what it would save
 * @param basis what all of that rests on
 */
public record Outcome(
    List<Row> rows, List<String> mistakes, List<String> work, List<String> basis) {

  private static final int FEW = 30;

  /** Less than three minutes a week would be read as 0.0 hours. */
  private static final double LEAST_HOURS = 0.05;

  /** Copies the lists. */
  public Outcome {
    rows = List.copyOf(rows);
    mistakes = List.copyOf(mistakes);
    work = List.copyOf(work);
    basis = List.copyOf(basis);
  }

  /**
   * How many of a verdict.
   *
   * @param name of the verdict
   * @param before at the time
   * @param after with these bands
   * @param shareAfter of all
   */
  public record Row(String name, String before, String after, String shareAfter) {}

  static Outcome of(Simulation simulation, int rules, SimulatorMessages words) {
    if (simulation.comments() == 0) {
      return new Outcome(List.of(), List.of(words.nothing()), List.of(), List.of());
    }
    return new Outcome(
        rows(simulation, words),
        List.of(
            wronglyApproved(simulation.wronglyApproved(), words),
            wronglyRejected(simulation.wronglyRejected(), words)),
        work(simulation.work(), words),
        basis(simulation.judged(), rules, words));
  }

  private static List<Row> rows(Simulation simulation, SimulatorMessages words) {
    Split before = simulation.before();
    Split after = simulation.after();
    int all = simulation.comments();
    return List.of(
        row(words.approved(), before.approved(), after.approved(), all),
        row(words.held(), before.held(), after.held(), all),
        row(words.rejected(), before.rejected(), after.rejected(), all));
  }

  private static Row row(String name, int before, int after, int all) {
    return new Row(
        name, Written.count(before), Written.count(after), Written.share((double) after / all));
  }

  private static String wronglyApproved(Mistakes mistakes, SimulatorMessages words) {
    Proportion share = mistakes.share();
    return share == null
        ? words.wronglyApprovedUnknown()
        : words.wronglyApproved(
            Written.share(share.value()),
            Written.share(share.low()),
            Written.share(share.high()),
            Written.count(Math.round(mistakes.estimated())),
            Written.count(share.n()),
            Written.count(mistakes.seen()));
  }

  private static String wronglyRejected(Mistakes mistakes, SimulatorMessages words) {
    Proportion share = mistakes.share();
    return share == null
        ? words.wronglyRejectedUnknown()
        : words.wronglyRejected(
            Written.share(share.value()),
            Written.share(share.low()),
            Written.share(share.high()),
            Written.count(Math.round(mistakes.estimated())),
            Written.count(share.n()),
            Written.count(mistakes.seen()));
  }

  private static List<String> work(Work work, SimulatorMessages words) {
    String seconds = Written.decimal(work.secondsEach());
    String comments = Written.count(work.perWeek());
    return List.of(
        change(work.hoursPerWeek(), words),
        work.isMeasured() ? words.measured(seconds, comments) : words.assumed(seconds, comments));
  }

  static String change(double hoursSaved, SimulatorMessages words) {
    if (hoursSaved == 0) {
      return words.unchanged();
    }
    if (Math.abs(hoursSaved) < LEAST_HOURS) {
      return words.hardlyChanged();
    }
    String hours = Written.decimal(Math.abs(hoursSaved));
    return hoursSaved < 0 ? words.costs(hours) : words.saves(hours);
  }

  private static List<String> basis(Judged judged, int rules, SimulatorMessages words) {
    List<String> basis = new ArrayList<>();
    basis.add(
        words.basis(
            Written.count(judged.n()),
            Written.count(judged.ofHeld()),
            Written.count(judged.byAudit())));
    if (judged.n() < FEW) {
      basis.add(words.few());
    }
    if (judged.otherwise() > 0) {
      basis.add(words.complained(Written.count(judged.otherwise())));
    }
    if (rules > 0) {
      basis.add(words.rules(Written.count(rules)));
    }
    return basis;
  }
}
