package org.comity.service.door.perspective.mask;

import org.comity.comment.ModerationException;

/** A mask that is malformed or names a field that does not exist; the message says where. */
public final class FieldMaskException extends ModerationException {

  private static final long serialVersionUID = 1L;

  FieldMaskException(String message) {
    super(message);
  }
}
