package org.comity.training.corpus;

import org.comity.comment.ModerationException;

/** The machine does not offer what is needed: a network, a disk, data that was to be fetched. */
public final class EnvironmentException extends ModerationException {

  private static final long serialVersionUID = 1L;

  /**
   * With what is missing and how to get it.
   *
   * @param message one sentence for the person at the keyboard
   */
  public EnvironmentException(String message) {
    super(message);
  }

  /**
   * With what is missing and the failure behind it.
   *
   * @param message one sentence for the person at the keyboard
   * @param cause what failed
   */
  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
