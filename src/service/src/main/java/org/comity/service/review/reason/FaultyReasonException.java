package org.comity.service.review.reason;

/** A reason that cannot be given, kept or changed so; the message says why and what to do. */
public final class FaultyReasonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With a sentence for people.
   *
   * @param message what is wrong, and what to do
   */
  public FaultyReasonException(String message) {
    super(message);
  }
}
