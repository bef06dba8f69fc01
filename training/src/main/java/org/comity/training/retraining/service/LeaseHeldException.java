package org.comity.training.retraining.service;

import org.comity.comment.ModerationException;

/** Somebody else retrains this community. */
public final class LeaseHeldException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /**
   * With who and until when, as far as that is known.
   *
   * @param message one sentence for the person at the keyboard
   */
  public LeaseHeldException(String message) {
    super(message);
  }
}
