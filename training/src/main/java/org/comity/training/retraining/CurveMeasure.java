package org.comity.training.retraining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.evaluation.PairedAreas;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.gate.jury.Voice;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.model.BundleParts;
import org.comity.training.retraining.learning.Lessons;
import org.comity.training.retraining.learning.Recipe;
import org.comity.training.retraining.report.LearningCurve.Kept;
import org.comity.training.retraining.report.LearningCurve.Point;
import org.comity.training.retraining.rows.SiteRows;

/**
 * Learns from the first so many decisions in time what the challenger learns from all, and measures
 * it beside the starter on the rows kept for judging: the same for all points.
 */
final class CurveMeasure {

  private final Inputs inputs;
  private final Settings settings;
  private final BundleParts starter;
  private final TrainingProgress progress;
  private final List<SiteRow> kept;
  private final double[] starterScores;

  CurveMeasure(Inputs inputs, Settings settings, BundleParts starter, TrainingProgress progress) {
    this.inputs = inputs;
    this.settings = settings;
    this.starter = starter;
    this.progress = progress;
    Set<String> recent = inputs.counts().recent(settings.limits().judged());
    try (Stream<SiteRow> rows = decided()) {
      kept =
          rows.filter(row -> row.side() == Side.TEST && recent.contains(row.id()))
              .sorted(Comparator.comparing(SiteRow::id))
              .toList();
    }
    starterScores = scores(new Bundle(starter));
  }

  private Stream<SiteRow> decided() {
    return SiteRows.read(inputs.rows()).filter(SiteRow::isDecided);
  }

  /** The ids of the first rows in time, whatever side they stand on. */
  private Set<String> first(int decisions) {
    record Dated(Instant at, String id) {}
    try (Stream<SiteRow> rows = decided()) {
      return rows.map(
              row -> new Dated(Objects.requireNonNullElse(row.at(), Instant.EPOCH), row.id()))
          .sorted(Comparator.comparing(Dated::at).thenComparing(Dated::id))
          .limit(decisions)
          .map(Dated::id)
          .collect(Collectors.toSet());
    }
  }

  private static boolean teaches(SiteRow row, Set<String> first) {
    return row.side() == Side.TRAIN && first.contains(row.id());
  }

  /** How many of the first rows are learnt from. */
  int learnt(int decisions) {
    Set<String> first = first(decisions);
    try (Stream<SiteRow> rows = decided()) {
      return Math.toIntExact(rows.filter(row -> teaches(row, first)).count());
    }
  }

  /** From the starter, or with the open corpora, as the challenger is. */
  BundleParts learn(int decisions, Making making, TrainingProgress spare) {
    Set<String> first = first(decisions);
    Recipe recipe = inputs.recipe();
    Recipe own =
        new Recipe("curve", String.valueOf(decisions), recipe.mode(), recipe.seed(), recipe.fast());
    try (Stream<SiteRow> rows = decided()) {
      return making.learn(
          new Lessons(starter, spare), rows.filter(row -> teaches(row, first)), own);
    }
  }

  Point point(int decisions, boolean all, Path bundle) {
    double[] scores = scores(Bundle.read(bundle));
    boolean[] rejected = new boolean[kept.size()];
    double[] weight = new double[kept.size()];
    for (int row = 0; row < weight.length; row++) {
      rejected[row] = kept.get(row).isRejected();
      weight[row] = kept.get(row).labelled().weight();
    }
    PairedAreas areas =
        PairedAreas.of(
            List.of(new PairedAreas.Fold(rejected, weight, starterScores, scores)),
            settings.seed());
    return new Point(
        decisions,
        learnt(decisions),
        all,
        new Kept(
            kept.size(), inputs.counts().rows(settings.limits().judged()).judgedSha256(), false),
        areas.first(),
        areas.second(),
        areas.ofSecond(),
        areas.difference());
  }

  /** As for the gate, a comment that cannot be scored stands below all. */
  private double[] scores(Bundle bundle) {
    Voice voice = new Voice(bundle);
    double[] scores = new double[kept.size()];
    for (int row = 0; row < scores.length; row++) {
      Double score = voice.of(kept.get(row).labelled().comment());
      scores[row] = score == null ? 0 : score;
      progress.at("measuring what decisions brought", row + 1, scores.length);
    }
    return scores;
  }
}
