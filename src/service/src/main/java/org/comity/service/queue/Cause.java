package org.comity.service.queue;

/** Why a comment waits for a person. It may wait for several causes at once. */
public enum Cause {
  /** A policy, or a person, held it. */
  HELD,
  /** Its author objects to a decision. */
  APPEALED,
  /** Readers reported it. */
  REPORTED,
  /** It was drawn to check what was decided automatically. */
  AUDIT,
  /** It was drawn so that a second person judges what one has decided. */
  SECOND_LOOK
}
