package org.comity.service.queue;

/** Why a comment waits for a person. It may wait for several causes at once. */
public enum Cause {
  /** A policy, or a person, held it. */
  HELD("w.held"),
  /** Its author objects to a decision. */
  APPEALED("w.appealed = true"),
  /** Readers reported it. */
  REPORTED("w.reports > 0"),
  /** It was drawn to check what was decided automatically. */
  AUDIT("w.audit = true"),
  /** It was drawn so that a second person judges what one has decided. */
  SECOND_LOOK("w.second_look = true"),
  /** It was chosen because the next bundle would learn much from what a person says of it. */
  LEARNING("w.learning = true");

  private final String condition;

  Cause(String condition) {
    this.condition = condition;
  }

  /**
   * Which rows wait for it.
   *
   * @return a condition on the table of what waits, called {@code w}, as its index serves it
   */
  public String condition() {
    return condition;
  }
}
