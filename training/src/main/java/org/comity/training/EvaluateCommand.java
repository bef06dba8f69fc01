package org.comity.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.training.corpus.CorpusException;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity evaluate}: how good a bundle is on labelled comments that it has not seen. */
@Command(
    name = "evaluate",
    description = {
      "Measures a bundle on labelled comments: report.html to look at, report.json for programs.",
      "Figures on comments that the bundle was trained on mean nothing."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int STEP = 1000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Mixin private final LabelledInput input = new LabelledInput();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder for the report (default: this folder); made if missing.")
  private Path out = Path.of(".");

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Prints report.json instead of a table.")
  private boolean json;

  @Override
  public Integer call() {
    OutFolder.check(out);
    CommentClassifier classifier = new CommentClassifier(bundle.read());
    Report report = measure(classifier);
    if (report.attributes().isEmpty()) {
      throw new CorpusException(
          "no comment is labelled for what the bundle scores: there is nothing to measure");
    }
    warnOfItsOwn(classifier.bundle(), report);
    new ReportWriter().write(report, out);
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.print(new ReportWriter().json(report));
    } else {
      MetricsText.print(console, report);
    }
    console.flush();
    spec.commandLine().getErr().println("The report is in " + out.resolve(ReportWriter.HTML));
    return 0;
  }

  private Report measure(CommentClassifier classifier) {
    List<ScoredRow> rows = new ArrayList<>();
    try (StageBar bar = new StageBar();
        Stream<LabelledComment> comments = input.rows()) {
      comments.forEachOrdered(
          comment -> {
            rows.add(scored(classifier, comment));
            if (rows.size() % STEP == 0) {
              bar.at("scoring", rows.size(), -1);
            }
          });
      bar.at("measuring", 0, -1);
      return Report.of(classifier.bundle().id(), rows, seed);
    }
  }

  private void warnOfItsOwn(Bundle measured, Report report) {
    List<String> own =
        measured.manifest().training().sources().stream()
            .map(BundleManifest.Source::name)
            .filter(name -> report.corpora().containsKey(name))
            .distinct()
            .toList();
    if (!own.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "The bundle was trained on comments of "
                  + String.join(", ", own)
                  + ": figures on the same comments mean nothing.");
    }
  }

  private static ScoredRow scored(CommentClassifier classifier, LabelledComment row) {
    Assessment assessment = classifier.assess(row.comment());
    return new ScoredRow(
        row.comment().id(),
        row.source(),
        row.comment().lang(),
        row.comment().text().length(),
        row.labels(),
        assessment instanceof Scored scored ? scored.scores().byAttribute() : null);
  }
}
