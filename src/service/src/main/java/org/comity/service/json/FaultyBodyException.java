package org.comity.service.json;

import org.comity.comment.ModerationException;

/** A body that a door cannot read; its message holds none of it. */
public final class FaultyBodyException extends ModerationException {

  private static final long serialVersionUID = 1L;

  private final transient JsonFault fault;

  FaultyBodyException(JsonFault fault) {
    super(fault.sentence());
    this.fault = fault;
  }

  /**
   * What is wrong.
   *
   * @return kind and place
   */
  public JsonFault fault() {
    return fault;
  }
}
