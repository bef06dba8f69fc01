package org.comity.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.training.bundle.command.BundleOption;
import org.comity.training.corpus.catalogue.Corpora;
import org.comity.training.corpus.command.FolderOptions;
import org.comity.training.corpus.command.OutFolder;
import org.comity.training.corpus.command.StageBar;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.TableText;
import org.comity.training.evaluation.report.TablesWriter;
import org.comity.training.suite.Suites;
import org.comity.training.suite.measure.SuiteRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity suite}: how a bundle behaves on sentences written to test it. */
@Command(
    name = "suite",
    description = {
      "Runs our behaviour suites on a bundle and prints tables: groups of people,",
      "news, behaviours, threads, languages, reasons and disguises.",
      "Nothing in the suites is ever trained on."
    })
final class SuiteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BundleOption bundle = new BundleOption();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(
      names = "--suites",
      paramLabel = "DIR",
      description = "Folder of suites. Without it those in this program serve.")
  private @Nullable Path folder;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = {
        "Comments labelled for TOXICITY, to disguise: a file or the name of a corpus.",
        "Without it the sides of the functional suites serve."
      })
  private @Nullable String rows;

  @Option(
      names = "--corpus",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or names of corpora in which to look for the suites' sentences.")
  private List<String> corpora = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for report.html and metrics.json; made if missing.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if (out != null) {
      OutFolder.check(out);
    }
    Suites suites = folder == null ? Suites.packed() : Suites.read(folder);
    CommentClassifier classifier = new CommentClassifier(bundle.read());
    List<FigureTable> tables = tables(classifier, suites);
    PrintWriter console = spec.commandLine().getOut();
    tables.forEach(table -> TableText.print(console, table));
    console.flush();
    if (out != null) {
      TablesWriter.write(classifier.bundle().id(), tables, out);
      spec.commandLine().getErr().println("The report is in " + out.resolve(TablesWriter.HTML));
    }
    return 0;
  }

  private List<FigureTable> tables(CommentClassifier classifier, Suites suites) {
    Corpora known = folders.corpora();
    try (StageBar bar = new StageBar()) {
      SuiteRun run = new SuiteRun(classifier, suites, bar);
      // What may be missing is read first.
      List<LabelledComment> labelled = rows == null ? List.of() : read(known, rows);
      FigureTable overlap = run.overlap(corpora, name -> known.rows(List.of(name)));
      List<FigureTable> tables = new ArrayList<>(run.behaviour());
      tables.add(rows == null ? run.disguises() : run.disguises(labelled));
      tables.add(overlap);
      return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }
  }

  private static List<LabelledComment> read(Corpora known, String file) {
    try (Stream<LabelledComment> comments = known.rows(List.of(file))) {
      return comments.toList();
    }
  }
}
