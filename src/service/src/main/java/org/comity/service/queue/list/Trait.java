package org.comity.service.queue.list;

/** What else a comment that waits may be looked for by. */
public enum Trait {
  /**
   * The model can hardly tell: its uncertainty is at least {@link #UNCERTAIN_FROM}, which is a
   * score between 0.4 and 0.6.
   */
  UNCERTAIN,
  /** It is for leads. */
  ESCALATED,
  /** Somebody left it to a colleague. */
  HANDED,
  /** Whoever reads has claimed it. */
  MINE;

  /** From which uncertainty a comment counts as uncertain. */
  public static final double UNCERTAIN_FROM = 0.8;
}
