package org.comity.service.comment;

/** Where a kept comment stands: what was decided of it last. */
public enum CommentStatus {
  /** May be shown. */
  APPROVED,
  /** Waits for a person. */
  HELD,
  /** Is not shown. */
  REJECTED,
  /** Came with a label, to learn from; nobody asked for a decision. */
  EXAMPLE
}
