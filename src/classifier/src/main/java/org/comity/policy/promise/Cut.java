package org.comity.policy.promise;

/**
 * A threshold of the former model's scores.
 *
 * @param number in [0,1]
 * @param isIncluded whether a score that equals it is caught
 * @param promise what it keeps
 */
public record Cut(double number, boolean isIncluded, Promise promise) {

  /**
   * The same for another model's scores.
   *
   * @param number in [0,1]
   * @param means how it was found
   */
  public record Carried(double number, Means means) {}

  /**
   * The same with another number.
   *
   * @param other in [0,1]
   * @return a copy
   */
  public Cut at(double other) {
    return new Cut(other, isIncluded, promise);
  }

  boolean catches(double score) {
    return isIncluded ? score >= number : score > number;
  }
}
