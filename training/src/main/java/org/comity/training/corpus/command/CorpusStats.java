package org.comity.training.corpus.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.CorpusStatistics;
import org.comity.training.corpus.CorpusStatistics.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity corpus stats}: what is in a corpus. */
@Command(
    name = "stats",
    description = "Counts comments, labels, languages, sources, spans, lengths and duplicates.")
public final class CorpusStats implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(names = "--json", description = "Prints a JSON object.")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Files, compressed or not, or names of corpora; - is the standard input, and so is"
              + " nothing.")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() throws JsonProcessingException {
    CorpusStatistics statistics = new CorpusStatistics();
    List<String> input = files.isEmpty() ? List.of(CorpusFile.STDIN) : files;
    try (Stream<LabelledComment> rows = folders.corpora().rows(input)) {
      rows.forEachOrdered(statistics::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    Summary summary = statistics.summary();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(summary));
    } else {
      print(out, summary);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Summary summary) {
    out.printf(Locale.ROOT, "comments    %d%n", summary.rows());
    out.printf(Locale.ROOT, "duplicates  %d%n", summary.duplicates());
    out.printf(Locale.ROOT, "spans       %d%n", summary.spans());
    print(out, "sources", summary.sources());
    print(out, "languages", summary.languages());
    print(out, "lengths", summary.lengths());
    if (!summary.attributes().isEmpty()) {
      out.printf(
          Locale.ROOT, "%n%-18s %9s %7s %10s%n", "attribute", "labelled", "mean", "positives");
    }
    summary
        .attributes()
        .forEach(
            (name, labels) ->
                out.printf(
                    Locale.ROOT,
                    "%-18s %9d %7.4f %10d%n",
                    name,
                    labels.count(),
                    labels.mean(),
                    labels.positives()));
  }

  private static void print(PrintWriter out, String title, Map<String, ? extends Number> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((name, count) -> parts.add(name + " " + count));
    out.printf(Locale.ROOT, "%-11s %s%n", title, String.join(", ", parts));
  }
}
