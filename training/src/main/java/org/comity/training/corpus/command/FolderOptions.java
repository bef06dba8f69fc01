package org.comity.training.corpus.command;

import java.nio.file.Path;
import org.comity.training.corpus.catalogue.Corpora;
import org.comity.training.corpus.catalogue.CorpusFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options that say where corpora lie; any command that reads some takes them as a {@link
 * Mixin}.
 */
public final class FolderOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      description = {
        "Folder with descriptors (*.yaml), or with data alone.",
        "Without it: $COMITY_CORPORA, then the descriptors in this program."
      })
  private @Nullable Path corpora;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "Folder whose subfolder corpora holds the data.",
        "Without it: $COMITY_DATA_DIR; data under --corpora is found too."
      })
  private @Nullable Path data;

  /**
   * The corpora that the options reach; what they have to say goes to standard error.
   *
   * @return the corpora
   */
  public Corpora corpora() {
    return new Corpora(folders(), this::say);
  }

  /**
   * Where they lie.
   *
   * @return the folders
   */
  public CorpusFolders folders() {
    return CorpusFolders.of(corpora, data, System.getenv());
  }

  private void say(String notice) {
    if (command != null) {
      command.root().commandLine().getErr().println(notice);
      command.root().commandLine().getErr().flush();
    }
  }
}
