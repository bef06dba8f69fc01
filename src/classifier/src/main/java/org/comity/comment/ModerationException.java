package org.comity.comment;

/** Root of what Comity throws for reasons that a caller can act on. Never carries comment text. */
public class ModerationException extends RuntimeException {

  /**
   * With a message that says what to do.
   *
   * @param message for people; names ids and files, never comment text
   */
  public ModerationException(String message) {
    super(message);
  }

  /**
   * With a message and the failure behind it.
   *
   * @param message for people; names ids and files, never comment text
   * @param cause what failed
   */
  public ModerationException(String message, Throwable cause) {
    super(message, cause);
  }
}
