package org.comity.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.learning.TrainingProgress;
import org.comity.model.Bundle;
import org.comity.model.BundleManifest;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Scored;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.command.OutFolder;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.evaluation.Report;
import org.comity.training.evaluation.ScoredRow;
import org.comity.training.evaluation.beside.Comparison;
import org.comity.training.evaluation.beside.PeerScores;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.ReportWriter;
import org.comity.training.evaluation.report.TableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comity evaluate}: how good a bundle is on labelled comments that it has not seen. */
@Command(
    name = "evaluate",
    description = {
      "Measures a bundle on labelled comments: report.html to look at, report.json for programs.",
      "Figures on comments that the bundle was trained on mean nothing.",
      "With --beside, other scorers stand beside it there and in metrics.json."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int STEP = 1000;

  /** Work that takes less is done before anyone asks how far it is. */
  private static final long PATIENCE_NANOSECONDS = 1_000_000_000;

  private static final Pattern PEER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

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

  @Option(
      names = "--beside",
      paramLabel = "NAME=FILE",
      description = {
        "Scores of another scorer for the same comments, to compare with: JSON Lines with an id",
        "and scores each, as score writes them. Once for each scorer."
      })
  private Map<String, Path> beside = new LinkedHashMap<>();

  @Option(names = "--json", description = "Prints report.json instead of a table.")
  private boolean json;

  /** What was measured: the bundle alone, and beside each other scorer. */
  private record Measured(Report report, List<FigureTable> tables) {}

  @Override
  public Integer call() {
    OutFolder.check(out);
    // What may be missing is read first.
    List<PeerScores> peers = peers();
    CommentClassifier classifier = new CommentClassifier(bundle.read());
    Measured measured = measure(classifier, peers);
    Report report = measured.report();
    warnOfItsOwn(classifier.bundle(), report);
    new ReportWriter().write(report, measured.tables(), out);
    print(measured);
    spec.commandLine().getErr().println("The report is in " + out.resolve(ReportWriter.HTML));
    return 0;
  }

  private void print(Measured measured) {
    PrintWriter console = spec.commandLine().getOut();
    if (json) {
      console.print(new ReportWriter().json(measured.report()));
    } else {
      MetricsText.print(console, measured.report());
      console.println();
      measured.tables().forEach(table -> TableText.print(console, table));
    }
    console.flush();
  }

  private List<PeerScores> peers() {
    for (String name : beside.keySet()) {
      if (!PEER.matcher(name).matches()) {
        throw new ParameterException(
            spec.commandLine(), "--beside needs a name of letters, digits, dots and hyphens");
      }
    }
    return beside.entrySet().stream()
        .map(peer -> PeerScores.read(peer.getKey(), new CorpusFile(peer.getValue())))
        .toList();
  }

  private Measured measure(CommentClassifier classifier, List<PeerScores> peers) {
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
      Map<String, List<ScoredRow>> theirs = new LinkedHashMap<>();
      peers.forEach(peer -> theirs.put(peer.name(), peer.of(rows)));
      bar.at("measuring", 0, -1);
      Report report = Report.of(classifier.bundle().id(), rows, seed);
      if (report.attributes().isEmpty()) {
        throw new CorpusException(
            "no comment is labelled for what the bundle scores: there is nothing to measure");
      }
      Comparison comparison = new Comparison(report, rows, late(bar));
      List<FigureTable> tables = new ArrayList<>();
      theirs.forEach((name, scores) -> tables.add(comparison.with(name, scores)));
      return new Measured(report, tables);
    }
  }

  private static TrainingProgress late(StageBar bar) {
    long begun = System.nanoTime();
    return (stage, done, total) -> {
      if (System.nanoTime() - begun > PATIENCE_NANOSECONDS) {
        bar.at(stage, done, total);
      }
    };
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
