package org.comity.archive;

import org.comity.comment.ModerationException;

/** An archive is none, or holds what no bundle holds; the message says what is wrong with it. */
public final class ArchiveException extends ModerationException {

  /** Whether it is only larger than is taken. */
  private final boolean isTooLarge;

  ArchiveException(String message, boolean isTooLarge) {
    super(message);
    this.isTooLarge = isTooLarge;
  }

  /**
   * Whether the archive, or what it holds, has more bytes than are taken.
   *
   * @return false for every other fault
   */
  public boolean isTooLarge() {
    return isTooLarge;
  }
}
