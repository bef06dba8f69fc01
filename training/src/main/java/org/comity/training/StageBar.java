package org.comity.training;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.comity.learning.TrainingProgress;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far the work is: one bar for each stage. */
final class StageBar implements TrainingProgress, AutoCloseable {

  private static final int WIDTH = 80;

  private String stage = "";
  private @Nullable ProgressBar bar;

  @Override
  public synchronized void at(String nextStage, long done, long total) {
    if (bar == null || !stage.equals(nextStage)) {
      close();
      stage = nextStage;
      bar =
          new ProgressBarBuilder()
              .setTaskName(nextStage)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .setUpdateIntervalMillis(500)
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
