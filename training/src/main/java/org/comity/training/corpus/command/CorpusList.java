package org.comity.training.corpus.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.training.corpus.catalogue.Corpora;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity corpus list}: which corpora there are. */
@Command(
    name = "list",
    description = {
      "Lists the corpora that are described.",
      "Shows name, whether the files are here, whether a model trained on them may be released,",
      "licence and title."
    })
public final class CorpusList implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(names = "--json", description = "Prints a JSON array.")
  private boolean json;

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Entry(
      String name,
      String title,
      String licence,
      boolean permissive,
      boolean present,
      boolean fetchable,
      @Nullable String lang,
      @Nullable String citation,
      @Nullable String homepage) {}

  @Override
  public Integer call() throws JsonProcessingException {
    Corpora corpora = folders.corpora();
    List<Entry> entries = corpora.all().stream().map(d -> entry(corpora, d)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(entries));
    } else {
      entries.forEach(e -> out.println(line(e)));
    }
    out.flush();
    return 0;
  }

  private static Entry entry(Corpora corpora, CorpusDescriptor d) {
    return new Entry(
        d.name(),
        d.title(),
        d.licence(),
        d.permissive(),
        corpora.present(d),
        !d.fetch().isEmpty(),
        d.lang(),
        d.citation(),
        d.homepage());
  }

  private static String line(Entry e) {
    return String.format(
        Locale.ROOT,
        "%-20s %-7s %-13s %-27s %s",
        e.name(),
        e.present() ? "here" : "-",
        e.permissive() ? "train" : "evaluate only",
        e.licence(),
        e.title());
  }
}
