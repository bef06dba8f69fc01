package org.comity.calibration;

/**
 * What thresholds are recommended for.
 *
 * <p>The hold point is set by its cost, the share of negatives that a person looks at in vain: that
 * does not depend on a site's mix, so that the people who moderate can foresee it. The reject point
 * is set by how often it is right, which does depend on the mix.
 *
 * @param holdFalsePositives at most this share of negatives reaches the hold point, in (0,1)
 * @param holdEvidence at the hold point the odds of a positive are at least this many times those
 *     of any comment: where hardly a negative scores above nothing at all, few false positives
 *     alone would hold what nothing speaks for; 0 or more, 0 for any
 * @param rejectPrecision at least this share of what reaches the reject point is positive, in (0,1]
 */
public record Goals(double holdFalsePositives, double holdEvidence, double rejectPrecision) {

  /**
   * One negative in twenty held, nineteen in twenty rejected rightly. At 2% little more than half
   * of what is toxic is held, and at 10% every tenth civil sentence about the news is
   * (training/EXPERIMENTS.md has the figures). At fourfold odds INCIVILITY, which parts its own
   * corpus well, holds no news for next to nothing. A person undoes a wrong hold, nobody a wrong
   * rejection.
   */
  public static final Goals USUAL = new Goals(0.05, 4, 0.95);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a goal is outside its range
   */
  public Goals {
    if (!(holdFalsePositives > 0 && holdFalsePositives < 1)) {
      throw new IllegalArgumentException(
          "the share of negatives that may be held is above 0 and below 1");
    }
    if (!(holdEvidence >= 0 && holdEvidence < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the evidence to hold is a number, 0 or more");
    }
    if (!(rejectPrecision > 0 && rejectPrecision <= 1)) {
      throw new IllegalArgumentException("the precision of rejecting is above 0 and at most 1");
    }
  }
}
