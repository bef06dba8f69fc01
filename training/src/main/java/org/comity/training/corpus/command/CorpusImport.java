package org.comity.training.corpus.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CanonicalWriter;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.catalogue.Corpora;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity corpus import}: anything that can be read, as canonical JSON Lines. */
@Command(
    name = "import",
    description = {
      "Writes comments as JSON Lines, one a line, to the standard output.",
      "A saved page with comments and JSON Lines are recognised; a table needs --descriptor."
    })
public final class CorpusImport implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(
      names = "--descriptor",
      paramLabel = "NAME",
      description = "The corpus whose descriptor explains the files' columns.")
  private @Nullable String descriptor;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Files, compressed or not, or names of corpora; - is the standard input, and so is nothing.",
        "With --descriptor they take the place of its own files, in its order."
      })
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Corpora corpora = folders.corpora();
    PrintWriter out = spec.commandLine().getOut();
    long count = 0;
    try (Stream<LabelledComment> rows = rows(corpora);
        CanonicalWriter writer = new CanonicalWriter(new Unclosed(out))) {
      for (Iterator<LabelledComment> each = rows.iterator(); each.hasNext(); count++) {
        writer.write(each.next());
      }
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    err.println(count + (count == 1 ? " comment" : " comments") + " imported");
    err.flush();
    return 0;
  }

  private Stream<LabelledComment> rows(Corpora corpora) {
    List<String> input = files.isEmpty() ? List.of(CorpusFile.STDIN) : files;
    if (descriptor == null) {
      return corpora.rows(input);
    }
    boolean own = files.isEmpty() && !corpora.descriptor(descriptor).files().isEmpty();
    return corpora.described(descriptor, own ? List.of() : input);
  }

  /** The standard output outlives the command. */
  private static final class Unclosed extends FilterWriter {

    Unclosed(PrintWriter out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
