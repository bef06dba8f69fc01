package org.comity.service.drift;

/**
 * From which index on a change is told.
 *
 * @param noticeFrom from where on something changed, above 0
 * @param alertFrom from where on somebody should look, at least noticeFrom, at most {@link #MOST}
 */
public record Bounds(double noticeFrom, double alertFrom) {

  /** The largest bound: hardly a change reaches it. */
  public static final double MOST = 10;

  /** What is usual for this index, and what a community begins with. */
  public static final Bounds USUAL = new Bounds(0.1, 0.25);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if they are out of range or out of order
   */
  public Bounds {
    if (!(noticeFrom > 0 && noticeFrom <= alertFrom && alertFrom <= MOST)) {
      throw new IllegalArgumentException(
          "bounds are numbers above 0, the first no larger than the second, such as 0.1 and 0.25");
    }
  }

  /** How much something changed. */
  public enum Level {
    /** Below both bounds. */
    STEADY,
    /** From the first bound on. */
    NOTICE,
    /** From the second bound on. */
    ALERT
  }

  /**
   * How much something changed.
   *
   * @param index the population stability index
   * @return by which bounds it reaches
   */
  public Level level(double index) {
    if (index >= alertFrom) {
      return Level.ALERT;
    }
    return index >= noticeFrom ? Level.NOTICE : Level.STEADY;
  }
}
