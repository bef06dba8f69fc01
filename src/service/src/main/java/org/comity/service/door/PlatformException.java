package org.comity.service.door;

import org.comity.comment.ModerationException;

/** Ends the work on a request with an error. */
public final class PlatformException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient PlatformError error;

  /**
   * With what to answer.
   *
   * @param error what is wrong
   */
  public PlatformException(PlatformError error) {
    super(error.kind());
    this.error = error;
  }

  /**
   * Why.
   *
   * @return the error
   */
  public PlatformError error() {
    return error;
  }
}
