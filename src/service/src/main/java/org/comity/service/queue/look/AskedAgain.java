package org.comity.service.queue.look;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.comity.service.quality.Sample;
import org.comity.service.quality.SampleKind;
import org.comity.service.quality.SampleObserver;
import org.comity.service.queue.Cause;
import org.comity.service.queue.Waiting;
import org.jdbi.v3.core.Handle;

/** Puts what was drawn to be judged before people. */
@Singleton
public final class AskedAgain implements SampleObserver {

  private final Waiting waiting;

  @Inject
  AskedAgain(Waiting waiting) {
    this.waiting = waiting;
  }

  @Override
  public void sampled(Handle handle, Sample sample) {
    waiting.ask(
        handle,
        sample.commentId(),
        sample.kind() == SampleKind.AUDIT ? Cause.AUDIT : Cause.SECOND_LOOK);
  }
}
