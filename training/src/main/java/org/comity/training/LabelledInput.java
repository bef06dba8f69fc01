package org.comity.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.catalogue.Corpora;
import org.comity.training.corpus.command.FolderOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The files or corpora that a command learns from or measures on. */
final class LabelledInput {

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Labelled comments: files, compressed or not, or names of corpora; - is the standard"
              + " input, and so is nothing.")
  private List<String> files = new ArrayList<>();

  Corpora corpora() {
    return folders.corpora();
  }

  /** All comments in order; a stream to close. */
  Stream<LabelledComment> rows() {
    return corpora().rows(files.isEmpty() ? List.of(CorpusFile.STDIN) : files);
  }
}
