package org.comity.training.retraining;

import java.time.Duration;
import org.comity.comment.ModerationException;
import org.comity.learning.TrainingProgress;

/** Stops, at its next step, work that a retraining can do without. */
final class SpareTime implements TrainingProgress {

  private final TrainingProgress shown;
  private final long begun = System.nanoTime();
  private final Duration length;

  /** What the work tells is shown, while there is time. */
  SpareTime(TrainingProgress shown, Duration length) {
    this.shown = shown;
    this.length = length;
  }

  /** Nobody but who gave the time hears of it. */
  private static final class UpException extends ModerationException {
    private static final long serialVersionUID = 1L;

    UpException() {
      super("the spare time is up");
    }
  }

  @Override
  public void at(String stage, long done, long total) {
    shown.at(stage, done, total);
    if (isUp()) {
      throw new UpException();
    }
  }

  boolean isUp() {
    return System.nanoTime() - begun > length.toNanos();
  }
}
