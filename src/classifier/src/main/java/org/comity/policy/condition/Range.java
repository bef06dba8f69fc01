package org.comity.policy.condition;

/**
 * Numbers from one to another.
 *
 * @param from the least
 * @param fromIncluded whether the least itself belongs to it
 * @param to the greatest
 * @param toIncluded whether the greatest itself belongs to it
 */
public record Range(double from, boolean fromIncluded, double to, boolean toIncluded) {

  /** All numbers. */
  public static final Range ALL =
      new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

  /**
   * Whether there is a number in it.
   *
   * @return false if no number can be
   */
  public boolean isPossible() {
    return from < to || (from == to && fromIncluded && toIncluded);
  }

  /**
   * Whether a number is in it.
   *
   * @param number any
   * @return true if it is
   */
  public boolean contains(double number) {
    boolean above = fromIncluded ? number >= from : number > from;
    return above && (toIncluded ? number <= to : number < to);
  }

  /**
   * The same with another beginning.
   *
   * @param least the least number
   * @param included whether it belongs to the range
   * @return a copy
   */
  public Range from(double least, boolean included) {
    return new Range(least, included, to, toIncluded);
  }

  /**
   * The same with another end.
   *
   * @param greatest the greatest number
   * @param included whether it belongs to the range
   * @return a copy
   */
  public Range to(double greatest, boolean included) {
    return new Range(from, fromIncluded, greatest, included);
  }
}
