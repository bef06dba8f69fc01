package org.comity.training.retraining.service;

import org.comity.comment.ModerationException;

/** The service cannot be reached, or refuses what a retraining needs of it. */
public final class ServiceException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final String says;

  ServiceException(String message, int status) {
    this(message, status, "", "");
  }

  ServiceException(String message, int status, String kind, String says) {
    super(message);
    this.status = status;
    this.kind = kind;
    this.says = says;
  }

  /**
   * The kind of problem that it answered with (RFC 9457).
   *
   * @return empty where it did not say
   */
  public String kind() {
    return kind;
  }

  /**
   * The service's own words.
   *
   * @return empty where it has none
   */
  public String says() {
    return says;
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
