package org.comity.model;

import org.comity.comment.ModerationException;

/** A bundle cannot be read, written or learnt; the message says what to do. */
public final class BundleException extends ModerationException {

  /**
   * With a message that says what to do.
   *
   * @param message for people
   */
  public BundleException(String message) {
    super(message);
  }

  BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
