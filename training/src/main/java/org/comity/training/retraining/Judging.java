package org.comity.training.retraining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.calibration.Thresholds;
import org.comity.comment.Attribute;
import org.comity.gate.Bounds;
import org.comity.gate.CarriedBand;
import org.comity.gate.Evidence;
import org.comity.gate.Gate;
import org.comity.gate.GateReport;
import org.comity.gate.JudgedRow;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.policy.ThresholdBand;
import org.comity.training.retraining.learning.CrossCheck;
import org.comity.training.retraining.learning.Jury;
import org.comity.training.retraining.learning.SuitePairs;
import org.comity.training.retraining.learning.Voice;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.rows.Side;
import org.comity.training.retraining.rows.SiteRow;
import org.comity.training.retraining.rows.SiteRows;
import org.comity.training.retraining.rows.Slices;
import org.comity.training.suite.Suites;

/** Puts champion and challenger to the gate. */
final class Judging {

  /** Where neither policy nor bundle has thresholds: a person looks at every other comment. */
  private static final ThresholdBand NO_THRESHOLDS = new ThresholdBand(0.5, null);

  private static final int TIMED = 200;

  private final Inputs inputs;
  private final Settings settings;
  private final TrainingProgress progress;
  private final Slices slices;

  Judging(Inputs inputs, Settings settings, TrainingProgress progress) {
    this.inputs = inputs;
    this.settings = settings;
    this.progress = progress;
    this.slices = new Slices(inputs.counts().trainAuthors());
  }

  /** What a model that has not seen them says of the labels that are learnt from. */
  List<JudgedRow> labels() {
    return new CrossCheck(inputs.rows(), inputs.champion(), progress)
        .judged(slices, settings.seed());
  }

  /** Judges on the most recent rows that neither model has seen. */
  RetrainingReport report(
      Path challengerFolder, List<JudgedRow> labels, Map<String, ThresholdBand> active) {
    Bundle champion = new Bundle(inputs.champion());
    Bundle challenger = Bundle.read(challengerFolder);
    Jury jury = new Jury(champion, challenger, progress);
    ThresholdBand known = active.get(Voice.attribute(champion).name());
    ThresholdBand band = known == null ? recommended(champion) : known;
    ThresholdBand carried = CarriedBand.of(judged(jury, Side.CALIBRATE, row -> true), band);
    Set<String> recent = inputs.counts().recent(settings.limits().judged());
    List<JudgedRow> rows = judged(jury, Side.TEST, row -> recent.contains(row.id()));
    boolean same = Voice.attribute(champion).equals(Voice.attribute(challenger));
    Bounds bounds = Bounds.usual(Bounds.Costs.usual(band, carried), same, settings.seed());
    progress.at("the gate", 0, -1);
    GateReport gate = Gate.judge(rows, bounds, evidence(champion, challengerFolder, labels));
    return new RetrainingReport(
        inputs.record(),
        inputs.counts().rows(settings.limits().judged()),
        new RetrainingReport.Thresholds(band, carried),
        prior(challenger),
        gate);
  }

  private List<JudgedRow> judged(Jury jury, Side side, Predicate<SiteRow> wanted) {
    try (Stream<SiteRow> rows = decided(side)) {
      return jury.judged(rows.filter(wanted), side, slices);
    }
  }

  private Stream<SiteRow> decided(Side side) {
    return SiteRows.read(inputs.rows()).filter(row -> row.side() == side && row.isDecided());
  }

  private static ThresholdBand recommended(Bundle champion) {
    Thresholds known = champion.manifest().recommended().get(Voice.attribute(champion));
    if (known == null) {
      return NO_THRESHOLDS;
    }
    return new ThresholdBand(
        known.hold().score(), known.reject() == null ? null : known.reject().score());
  }

  private static double prior(Bundle challenger) {
    return challenger.manifest().attributes().stream()
        .filter(head -> head.attribute().equals(Attribute.LIKELY_TO_REJECT.name()))
        .mapToDouble(head -> head.curve().prior())
        .findFirst()
        .orElseThrow();
  }

  private Evidence evidence(Bundle champion, Path challengerFolder, List<JudgedRow> labels) {
    Bundle challenger = Bundle.read(challengerFolder);
    List<SiteRow> timed;
    try (Stream<SiteRow> rows = decided(Side.TEST)) {
      timed = rows.limit(TIMED).toList();
    }
    SuitePairs pairs = new SuitePairs(Suites.packed());
    // The same question to both: what a site rejects is not all that the suite asks for.
    Attribute asked = Voice.attribute(champion);
    return new Evidence(
        labels,
        new Evidence.Pair(Jury.micros(champion, timed), Jury.micros(challenger, timed)),
        new Evidence.Pair(
            bytes(challengerFolder.resolveSibling(Stages.CHAMPION)), bytes(challengerFolder)),
        new Evidence.Pair(pairs.ordered(champion, asked), pairs.ordered(challenger, asked)));
  }

  private static double bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      double sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
