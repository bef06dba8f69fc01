package org.comity.service.quality.team;

/** For how long figures are. */
public enum Period {
  /** Today. */
  DAY(1),
  /** Seven days, today included. */
  WEEK(7),
  /** Thirty days, today included. */
  MONTH(30);

  private final int days;

  Period(int days) {
    this.days = days;
  }

  /**
   * How many days it has.
   *
   * @return at least 1
   */
  public int days() {
    return days;
  }
}
