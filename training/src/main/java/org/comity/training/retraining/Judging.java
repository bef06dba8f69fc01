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
import org.comity.comment.Attribute;
import org.comity.gate.Evidence;
import org.comity.gate.JudgedRow;
import org.comity.gate.jury.Hearing;
import org.comity.gate.jury.Jury;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Slices;
import org.comity.gate.jury.Voice;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.policy.ThresholdBand;
import org.comity.training.retraining.learning.CrossCheck;
import org.comity.training.retraining.learning.SuitePairs;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.rows.SiteRows;
import org.comity.training.retraining.work.Digests;
import org.comity.training.suite.Suites;

/** Puts champion and challenger to the gate. */
final class Judging {

  private static final String CHECKSUMS = "CHECKSUMS";

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
    Set<String> recent = inputs.counts().recent(settings.limits().judged());
    Hearing.Rows rows =
        new Hearing.Rows(
            judged(jury, Side.CALIBRATE, row -> true),
            judged(jury, Side.TEST, row -> recent.contains(row.id())));
    progress.at("the gate", 0, -1);
    Hearing.Heard heard =
        new Hearing(champion, challenger, active)
            .judge(rows, evidence(champion, challengerFolder, labels), settings.seed());
    return new RetrainingReport(
        inputs.record(),
        new RetrainingReport.Checksums(
            Digests.of(champion(challengerFolder).resolve(CHECKSUMS)),
            Digests.of(challengerFolder.resolve(CHECKSUMS))),
        inputs.counts().rows(settings.limits().judged()),
        new RetrainingReport.Thresholds(heard.champion(), heard.challenger()),
        prior(challenger),
        heard.gate());
  }

  private List<JudgedRow> judged(Jury jury, Side side, Predicate<SiteRow> wanted) {
    try (Stream<SiteRow> rows = decided(side)) {
      return jury.judged(rows.filter(wanted), side, slices);
    }
  }

  private Stream<SiteRow> decided(Side side) {
    return SiteRows.read(inputs.rows()).filter(row -> row.side() == side && row.isDecided());
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
      timed = rows.limit(Jury.TIMED).toList();
    }
    SuitePairs pairs = new SuitePairs(Suites.packed());
    // The same question to both: what a site rejects is not all that the suite asks for.
    Attribute asked = Voice.attribute(champion);
    return new Evidence(
        labels,
        new Evidence.Pair(Jury.micros(champion, timed), Jury.micros(challenger, timed)),
        new Evidence.Pair(bytes(champion(challengerFolder)), bytes(challengerFolder)),
        new Evidence.Pair(pairs.ordered(champion, asked), pairs.ordered(challenger, asked)));
  }

  private static Path champion(Path challengerFolder) {
    return challengerFolder.resolveSibling(Stages.CHAMPION);
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
