package org.comity.training.retraining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.gate.Evidence;
import org.comity.gate.Evidence.CrossFit;
import org.comity.gate.JudgedRow;
import org.comity.gate.jury.Hearing;
import org.comity.gate.jury.Jury;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Slices;
import org.comity.gate.jury.Voice;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.training.retraining.learning.CrossCheck;
import org.comity.training.retraining.learning.CrossCheck.Checked;
import org.comity.training.retraining.learning.SuitePairs;
import org.comity.training.retraining.report.RetrainingReport;
import org.comity.training.retraining.report.RetrainingReport.ColdStart;
import org.comity.training.retraining.rows.SiteRows;
import org.comity.training.retraining.service.Lease;
import org.comity.training.retraining.work.Digests;
import org.comity.training.suite.Suites;
import org.jspecify.annotations.Nullable;

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
  Checked labels() {
    return new CrossCheck(inputs.rows(), inputs.champion(), progress)
        .judged(slices, settings.seed());
  }

  /** Judges on the most recent rows that neither model has seen. */
  RetrainingReport report(Path challengerFolder, Checked labels, Lease lease) {
    Bundle champion = new Bundle(inputs.champion());
    Bundle challenger = Bundle.read(challengerFolder);
    Jury jury = new Jury(champion, challenger, progress);
    Set<String> recent = inputs.counts().recent(settings.limits().judged());
    Hearing.Rows rows =
        new Hearing.Rows(
            judged(jury, Side.CALIBRATE, row -> true),
            judged(jury, Side.TEST, row -> recent.contains(row.id())));
    progress.at("the gate", 0, -1);
    CrossFit crossFit = crossFit(rows.test(), labels);
    Evidence evidence = evidence(champion, challengerFolder, labels.rows()).with(crossFit);
    Hearing.Heard heard =
        new Hearing(champion, challenger, lease.bands()).judge(rows, evidence, settings.seed());
    RetrainingReport.Rows counted = inputs.counts().rows(settings.limits().judged());
    return new RetrainingReport(
        inputs.record(),
        new RetrainingReport.Again(lease.policyVersion(), settings.command()),
        new RetrainingReport.Checksums(
            checksum(champion(challengerFolder)), checksum(challengerFolder)),
        counted,
        new RetrainingReport.Thresholds(heard.champion(), heard.challenger()),
        prior(challenger),
        heard.gate(),
        judges(crossFit, labels, rows.calibrate().size(), counted),
        null);
  }

  private RetrainingReport.Judges judges(
      @Nullable CrossFit crossFit, Checked labels, int thresholds, RetrainingReport.Rows rows) {
    ColdStart all =
        crossFit == null
            ? null
            : new ColdStart(
                crossFit,
                labels.learnt(),
                inputs.record().rowsSha256(),
                rows.judgedSha256(),
                settings.seed());
    String notAll = all == null ? inputs.whyNotAll() : null;
    return new RetrainingReport.Judges(thresholds, labels.rows().size(), notAll, all);
  }

  /** How both rank all that was decided, if that can be asked. */
  private @Nullable CrossFit crossFit(List<JudgedRow> kept, Checked labels) {
    if (inputs.whyNotAll() != null || labels.folds().isEmpty()) {
      return null;
    }
    List<List<JudgedRow>> folds = new ArrayList<>();
    folds.add(kept);
    folds.addAll(labels.folds());
    return CrossFit.of(folds, settings.seed());
  }

  private static String checksum(Path folder) {
    return Digests.of(folder.resolve(CHECKSUMS));
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
