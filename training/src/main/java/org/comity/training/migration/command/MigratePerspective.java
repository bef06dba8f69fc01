package org.comity.training.migration.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.CommentClassifier;
import org.comity.score.Assessment;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.command.OutFolder;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.evaluation.report.TableText;
import org.comity.training.migration.Migration;
import org.comity.training.migration.MigrationReport;
import org.comity.training.migration.OldRule;
import org.comity.training.migration.OldThreshold;
import org.comity.training.migration.ScoredLog;
import org.comity.training.migration.log.AnswerLog;
import org.comity.training.migration.log.LoggedAnswer;
import org.comity.training.migration.report.MigrationTables;
import org.comity.training.migration.report.MigrationWriter;
import org.comity.training.migration.shadow.ShadowLog;
import org.comity.training.migration.shadow.ShadowRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code comity migrate perspective}: which thresholds of ours equal a site's old ones. */
@Command(
    name = "perspective",
    description = {
      "Compares the scores that the Perspective API gave a site's comments with ours, and finds",
      "for each old threshold ours that holds the same share: report.html to look at,",
      "report.json for programs, policy.yaml to paste. No text gets into any of them.",
      "Logs are JSON Lines: {\"request\":…,\"response\":…} as a proxy logs them,",
      "{\"text\":…,\"attributeScores\":…} or {\"text\":…,\"scores\":{\"TOXICITY\":0.8}}, mixed at",
      "will; or CSV with a column text and one for each attribute. With \"labels\" or a",
      "\"decision\" (approve or reject) they tell how right both are."
    })
public final class MigratePerspective implements Callable<Integer> {

  private static final int CHUNK = 2048;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Mixin private final ShadowOptions shadow = new ShadowOptions();

  @Option(
      names = "--threshold",
      paramLabel = "ATTRIBUTE=SCORE",
      converter = OldThresholdConverter.class,
      description = {
        "An old threshold, such as TOXICITY=0.8; once for each. An attribute without one is",
        "compared at 0.5, 0.7, 0.8, 0.9 and 0.95."
      })
  private List<OldThreshold> thresholds = new ArrayList<>();

  @Option(
      names = "--strict",
      description = {
        "The old thresholds held what scored strictly above them, as Coral does; without it,",
        "what scored at least as high. Ours always hold what scores at least as high."
      })
  private boolean strict;

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

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Logs, compressed or not; - is the standard input, and so is nothing.")
  private List<String> files = new ArrayList<>();

  /** A threshold as {@link OldThreshold#parse} reads it. */
  private static final class OldThresholdConverter implements ITypeConverter<OldThreshold> {
    @Override
    public OldThreshold convert(String value) {
      try {
        return OldThreshold.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public Integer call() {
    boolean asks = shadow.asked();
    OutFolder.check(out);
    CommentClassifier classifier = new CommentClassifier(bundle.read());
    check(classifier);
    List<CorpusFile> inputs =
        files.isEmpty()
            ? List.of(CorpusFile.of(CorpusFile.STDIN))
            : files.stream().map(CorpusFile::of).toList();
    MigrationReport report = report(classifier, asks ? ask(classifier, inputs) : inputs);
    MigrationWriter.write(report, out);
    tell(report);
    return 0;
  }

  private void check(CommentClassifier classifier) {
    for (OldThreshold threshold : thresholds) {
      if (threshold.name().meantBy(classifier.bundle().attributes()).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "--threshold: "
                + classifier.bundle().id()
                + " does not score "
                + threshold.name().name());
      }
    }
  }

  /** Asks the old API, and gives the log of all that it answered, now and earlier. */
  private List<CorpusFile> ask(CommentClassifier classifier, List<CorpusFile> comments) {
    PrintWriter err = spec.commandLine().getErr();
    try (StageBar bar = new StageBar();
        ShadowLog log = ShadowLog.open(shadow.log())) {
      ShadowRun run =
          new ShadowRun(
              shadow.api(classifier.bundle().attributes(), thresholds, err::println), log);
      for (CorpusFile file : comments) {
        run.ask(file, done -> bar.at("asking the old API", done, -1));
      }
      err.println(
          run.asked() + " comments were asked about, " + run.already() + " stood in the log");
    }
    return List.of(new CorpusFile(shadow.log()));
  }

  private MigrationReport report(CommentClassifier classifier, List<CorpusFile> logs) {
    ScoredLog scored = new ScoredLog(classifier.bundle().id(), classifier.bundle().attributes());
    try (StageBar bar = new StageBar()) {
      List<LoggedAnswer> chunk = new ArrayList<>();
      long[] done = {0};
      Runnable score =
          () -> {
            add(scored, classifier, chunk);
            done[0] += chunk.size();
            bar.at("scoring", done[0], -1);
            chunk.clear();
          };
      for (CorpusFile log : logs) {
        AnswerLog.read(
            log,
            answer -> {
              chunk.add(answer);
              if (chunk.size() == CHUNK) {
                score.run();
              }
            });
      }
      score.run();
      OldRule rule = strict ? OldRule.ABOVE : OldRule.AT_LEAST;
      return new Migration(thresholds, rule, seed).of(scored, bar);
    }
  }

  /** Scored side by side, added in order. */
  private static void add(ScoredLog log, CommentClassifier classifier, List<LoggedAnswer> answers) {
    List<Assessment> assessments =
        answers.parallelStream().map(answer -> classifier.assess(answer.comment())).toList();
    for (int at = 0; at < answers.size(); at++) {
      log.add(answers.get(at), assessments.get(at));
    }
  }

  private void tell(MigrationReport report) {
    PrintWriter console = spec.commandLine().getOut();
    MigrationTables.of(report).forEach(table -> TableText.print(console, table));
    console.flush();
    PrintWriter err = spec.commandLine().getErr();
    report.warnings().forEach(err::println);
    err.println(
        "The same share is as much to read as before, not the same comments: the report says more.");
    err.println("The report is in " + out.resolve(MigrationWriter.HTML));
  }
}
