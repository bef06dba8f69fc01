package org.comity.service.door.openai;

import org.comity.comment.ModerationException;
import org.jspecify.annotations.Nullable;

/** Ends the work on a request with an error. */
final class OpenAiException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient OpenAiError error;

  OpenAiException(OpenAiError error) {
    super(error.error().message());
    this.error = error;
  }

  static OpenAiException invalid(String message, @Nullable String param, String code) {
    return new OpenAiException(OpenAiError.invalid(message, param, code));
  }

  OpenAiError error() {
    return error;
  }
}
