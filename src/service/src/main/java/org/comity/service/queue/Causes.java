package org.comity.service.queue;

/**
 * All causes for which one comment waits.
 *
 * @param held whether it was held
 * @param appealed whether an appeal is open
 * @param reports how many reports wait, not negative
 * @param audit whether it was drawn to check what was decided automatically
 * @param secondLook whether a second person shall judge it
 * @param learning whether it was chosen to be learnt from
 */
public record Causes(
    boolean held,
    boolean appealed,
    int reports,
    boolean audit,
    boolean secondLook,
    boolean learning) {

  /** Of a comment that does not wait. */
  public static final Causes NONE = new Causes(false, false, 0, false, false, false);

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Causes {
    if (reports < 0) {
      throw new IllegalArgumentException("there are no fewer than 0 reports");
    }
  }

  /**
   * With one more.
   *
   * @param cause which; each report counts
   * @return a copy
   */
  public Causes with(Cause cause) {
    return cause == Cause.REPORTED ? reported(reports + 1) : with(cause, true);
  }

  /**
   * With one less.
   *
   * @param cause which; all reports end at once
   * @return a copy
   */
  public Causes without(Cause cause) {
    return cause == Cause.REPORTED ? reported(0) : with(cause, false);
  }

  private Causes reported(int count) {
    return new Causes(held, appealed, count, audit, secondLook, learning);
  }

  private Causes with(Cause cause, boolean is) {
    return new Causes(
        cause == Cause.HELD ? is : held,
        cause == Cause.APPEALED ? is : appealed,
        reports,
        cause == Cause.AUDIT ? is : audit,
        cause == Cause.SECOND_LOOK ? is : secondLook,
        cause == Cause.LEARNING ? is : learning);
  }

  /**
   * Whether it waits for one of them.
   *
   * @param cause which
   * @return true if it does
   */
  public boolean has(Cause cause) {
    return switch (cause) {
      case HELD -> held;
      case APPEALED -> appealed;
      case REPORTED -> reports > 0;
      case AUDIT -> audit;
      case SECOND_LOOK -> secondLook;
      case LEARNING -> learning;
    };
  }

  /**
   * Whether it waits for nothing any more.
   *
   * @return true if no cause is left
   */
  public boolean isNone() {
    return equals(NONE);
  }
}
