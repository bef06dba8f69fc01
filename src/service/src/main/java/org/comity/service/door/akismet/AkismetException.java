package org.comity.service.door.akismet;

/** A request that cannot be answered as Akismet would. Its message never holds a word of it. */
final class AkismetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int TOO_LARGE = 413;

  private final int status;

  private AkismetException(int status, String message) {
    super(message);
    this.status = status;
  }

  static AkismetException faulty(String sentence) {
    return new AkismetException(400, sentence);
  }

  static AkismetException missing(String field) {
    return faulty("Missing required field: " + field + ".");
  }

  static AkismetException tooLarge() {
    return new AkismetException(TOO_LARGE, AkismetDoorway.tooLarge());
  }

  static AkismetException tooLong(String field, int limit) {
    return new AkismetException(TOO_LARGE, field + " has more than " + limit + " characters.");
  }

  /** Whether there is nothing wrong with it but its length. */
  boolean isTooMuch() {
    return status == TOO_LARGE;
  }

  /** What is wrong. */
  String sentence() {
    return String.valueOf(getMessage());
  }

  /** A key that is not good for the call: Akismet says so without an error status. */
  static AkismetException badKey(String sentence) {
    return new AkismetException(200, sentence);
  }

  /** The HTTP status. */
  int status() {
    return status;
  }
}
