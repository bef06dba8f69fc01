package org.comity.encoder;

import org.comity.comment.ModerationException;

/** An encoder cannot be opened or used; the message says what to do. */
public final class EncoderException extends ModerationException {

  EncoderException(String message) {
    super(message);
  }

  EncoderException(String message, Throwable cause) {
    super(message, cause);
  }
}
