package org.comity.training.corpus.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.fetch.Download;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity corpus fetch}: gets a corpus from where the public gets it. */
@Command(
    name = "fetch",
    description = {
      "Downloads the files of a corpus into the data folder and checks them.",
      "An interrupted download goes on where it was. Where a login is needed, says what to do."
    })
public final class CorpusFetch implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(paramLabel = "NAME", description = "The corpus.")
  private String name = "";

  @Override
  public Integer call() {
    CorpusDescriptor descriptor = folders.corpora().descriptor(name);
    Path folder = folders.folders().downloads();
    PrintWriter err = spec.commandLine().getErr();
    Download download = new Download();
    for (CorpusDescriptor.Fetch file : descriptor.fetch()) {
      Download.Outcome outcome = fetch(download, file, folder);
      err.println(folder.resolve(file.path()) + ": " + sentence(outcome));
      err.flush();
    }
    String manual = descriptor.manual();
    if (manual != null) {
      err.println(name + " is fetched by hand. Homepage: " + descriptor.homepage());
      err.println(manual);
      err.println("The data folder is " + folder + ".");
      err.flush();
    }
    return 0;
  }

  private static Download.Outcome fetch(
      Download download, CorpusDescriptor.Fetch file, Path folder) {
    ProgressBarBuilder look =
        new ProgressBarBuilder()
            .setTaskName(file.path())
            .setUnit(" KiB", 1024)
            .setConsumer(new ConsoleProgressBarConsumer(System.err));
    // The bar appears with the first byte, so that a file that is here already shows none.
    AtomicReference<@Nullable ProgressBar> bar = new AtomicReference<>();
    try {
      return download.fetch(
          file,
          folder,
          (received, total) -> {
            ProgressBar shown = bar.updateAndGet(old -> old == null ? look.build() : old);
            if (shown != null) {
              shown.maxHint(total);
              shown.stepTo(received);
            }
          });
    } finally {
      ProgressBar shown = bar.get();
      if (shown != null) {
        shown.close();
      }
    }
  }

  private static String sentence(Download.Outcome outcome) {
    return switch (outcome) {
      case PRESENT -> "already here, checksum as recorded";
      case VERIFIED -> "fetched, checksum as expected";
      case RECORDED -> "fetched, checksum recorded";
    };
  }
}
