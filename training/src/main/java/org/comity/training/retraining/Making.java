package org.comity.training.retraining;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.model.BundleFolder;
import org.comity.model.BundleParts;
import org.comity.score.Assessment.Scored;
import org.comity.training.card.ModelCard;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.RowStreams;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.report.ReportWriter;
import org.comity.training.retraining.learning.Lessons;
import org.comity.training.retraining.learning.Recipe;
import org.comity.training.retraining.learning.SiteCalibration;
import org.comity.training.retraining.report.RetrainingRecord;
import org.comity.training.retraining.rows.SiteRows;

/** Makes the challenger: learns it, and fits its scores to the site. */
final class Making {

  private final Inputs inputs;
  private final List<Path> corpora;
  private final TrainingProgress progress;

  Making(Inputs inputs, List<Path> corpora, TrainingProgress progress) {
    this.inputs = inputs;
    this.corpora = corpora;
    this.progress = progress;
  }

  /** From the rows that are there to learn from. */
  void learn(Path folder) {
    try (Stream<SiteRow> rows = rows(Side.TRAIN)) {
      BundleParts learnt = learn(new Lessons(inputs.champion(), progress), rows, inputs.recipe());
      BundleFolder.write(learnt, Map.of(), folder);
    }
  }

  /** From some rows, and from the open corpora. */
  BundleParts learn(Lessons lessons, Stream<SiteRow> rows, Recipe recipe) {
    try (Stream<LabelledComment> open = RowStreams.inOrder(corpora, Making::open)) {
      return lessons.learn(rows, open, recipe);
    }
  }

  private static Stream<LabelledComment> open(Path corpus) {
    return CanonicalReader.read(new CorpusFile(corpus));
  }

  /** From the rows that are there to calibrate on, with what the bundle says of itself. */
  void calibrate(Path learnt, Path folder) {
    BundleParts parts = BundleFolder.read(learnt);
    BundleParts fitted;
    try (Stream<SiteRow> rows = rows(Side.CALIBRATE)) {
      fitted = new SiteCalibration(progress).fit(parts, rows).parts();
    }
    Report report = measured(new Bundle(parts));
    Map<String, byte[]> beside =
        Map.of(
            "MODEL_CARD.md",
            utf8(ModelCard.of(fitted.manifest(), report, false)),
            "metrics.json",
            utf8(new ReportWriter().json(report)),
            RetrainingRecord.FILE,
            utf8(inputs.record().json()));
    BundleFolder.write(fitted, beside, folder);
  }

  /** On rows that the models have not seen, before the curve is fitted to them. */
  private Report measured(Bundle learnt) {
    CommentClassifier classifier = new CommentClassifier(learnt);
    List<ScoredRow> scored = new ArrayList<>();
    try (Stream<SiteRow> rows = rows(Side.CALIBRATE)) {
      rows.forEachOrdered(
          row -> {
            scored.add(scored(classifier, row.labelled()));
            progress.at("measuring", scored.size(), -1);
          });
    }
    return Report.of(learnt.id(), scored, inputs.recipe().seed());
  }

  private static ScoredRow scored(CommentClassifier classifier, LabelledComment row) {
    return new ScoredRow(
        row.comment().id(),
        row.source(),
        row.comment().lang(),
        row.comment().text().length(),
        row.labels(),
        classifier.score(row.comment()) instanceof Scored known
            ? known.scores().byAttribute()
            : null);
  }

  private Stream<SiteRow> rows(Side side) {
    return SiteRows.read(inputs.rows()).filter(row -> row.side() == side);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
