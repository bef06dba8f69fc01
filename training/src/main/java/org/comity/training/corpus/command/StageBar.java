package org.comity.training.corpus.command;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.comity.learning.TrainingProgress;

/** Shows on standard error how far the work is: one bar for each stage. */
public final class StageBar implements TrainingProgress, AutoCloseable {

  private String stage = "";
  private Optional<ProgressBar> bar = Optional.empty();

  @Override
  public synchronized void at(String nextStage, long done, long total) {
    if (!stage.equals(nextStage)) {
      close();
      stage = nextStage;
      bar = Progress.begin(nextStage, total);
    }
    bar.ifPresent(shown -> shown.stepTo(done));
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
