package org.comity.training.corpus.command;

import java.io.IOException;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Progress bars on standard error, where that is a terminal: a log file is spared them. */
public final class Progress {

  private static final int WIDTH = 80;
  private static final int UPDATE_MILLISECONDS = 500;

  private Progress() {}

  /**
   * Begins a bar.
   *
   * @param task what is being done, in a word or two
   * @param total of how much; negative where that is not known yet
   * @return a bar to close; nothing where nobody watches, who is told the task in a line
   */
  public static Optional<ProgressBar> begin(String task, long total) {
    if (!isWatched()) {
      System.err.println(task);
      return Optional.empty();
    }
    return Optional.of(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .build());
  }

  private static boolean isWatched() {
    try {
      return TerminalProvider.load("exec").isSystemStream(SystemStream.Error);
    } catch (IOException unknown) {
      return false;
    }
  }
}
