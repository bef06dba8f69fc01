package org.comity.service.door.akismet;

/** A request that cannot be answered as Akismet would. Its message never holds a word of it. */
final class AkismetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

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
    return new AkismetException(413, AkismetDoorway.tooLarge());
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
