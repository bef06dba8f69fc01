package org.comity.training.retraining.service;

import org.comity.comment.ModerationException;

/** The service cannot be reached, or refuses what a retraining needs of it. */
public final class ServiceException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ServiceException(String message, int status) {
    super(message);
    this.status = status;
  }

  /**
   * What the service answered.
   *
   * @return an HTTP status; 0 where it did not answer
   */
  public int status() {
    return status;
  }
}
