package org.comity.service.door.waline;

/** An event that cannot be taken. Its message never holds a word of it. */
final class WalineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient WalineAnswer answer;

  WalineException(int status, String message) {
    super(message);
    this.answer = WalineAnswer.error(status, message);
  }

  static WalineException missing(String field) {
    return new WalineException(400, field + " is missing: it is needed to take this event.");
  }

  WalineAnswer toAnswer() {
    return answer;
  }
}
