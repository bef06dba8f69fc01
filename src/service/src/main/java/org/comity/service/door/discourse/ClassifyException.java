package org.comity.service.door.discourse;

import org.comity.comment.ModerationException;

/** Ends the work on a request with an error. */
final class ClassifyException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient ClassifyError error;

  ClassifyException(ClassifyError error) {
    super(error.error());
    this.error = error;
  }

  static ClassifyException invalid(String message) {
    return new ClassifyException(ClassifyError.invalid(message));
  }

  ClassifyError error() {
    return error;
  }
}
