package org.comity.service.quality;

import org.jdbi.v3.core.Handle;

/** Somebody who puts what was drawn before a person. */
public interface SampleObserver {

  /**
   * Told of a decision that was drawn, or that is to be judged again because its judgement was
   * undone. Told after every observer of the decision itself.
   *
   * @param handle the transaction in which it was decided; if this throws, there was no decision
   * @param sample not judged yet
   */
  void sampled(Handle handle, Sample sample);
}
