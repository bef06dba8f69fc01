package org.comity.gate;

import org.comity.policy.ThresholdBand;

/**
 * What a challenger has to keep.
 *
 * @param ranking of the area under the ROC curve
 * @param costs of what is done at the thresholds
 * @param slices of parts of the rows
 * @param scores of the scores themselves
 * @param machine of what the machine has to give
 * @param labels of what moderators decided
 * @param seed of everything drawn
 */
public record Bounds(
    Ranking ranking,
    Costs costs,
    Slices slices,
    Scores scores,
    Machine machine,
    Labels labels,
    long seed) {

  /**
   * The area under the ROC curve, challenger less champion.
   *
   * @param margin the lower end of the 95% interval may be so far below 0
   * @param leastRows fewer rows of a kind, rejected or not, decide nothing
   */
  public record Ranking(double margin, int leastRows) {}

  /**
   * What mistakes cost, in looks of a person at a comment.
   *
   * @param wrongApprove a comment that a person would have rejected stays
   * @param wrongReject a comment that a person would have approved goes, unseen
   * @param hold a person looks
   * @param margin a comment may cost so much more than with the champion, as long as it is no more
   *     than chance: thresholds read off some hundred rows are not exact
   * @param champion the champion's active thresholds
   * @param challenger those that do the same with the challenger's scores
   */
  public record Costs(
      double wrongApprove,
      double wrongReject,
      double hold,
      double margin,
      ThresholdBand champion,
      ThresholdBand challenger) {

    /** Checks that nothing is gained by a mistake. */
    public Costs {
      if (!(wrongApprove >= 0 && wrongReject >= 0 && hold >= 0)) {
        throw new IllegalArgumentException("costs are 0 or more");
      }
    }

    /**
     * A wrong approval costs five looks, a wrong rejection ten: nobody undoes it.
     *
     * @param champion the champion's active thresholds
     * @param challenger those that do the same with the challenger's scores
     * @return usual costs
     */
    public static Costs usual(ThresholdBand champion, ThresholdBand challenger) {
      return new Costs(5, 10, 1, 0.2, champion, challenger);
    }
  }

  /**
   * Parts of the rows.
   *
   * @param margin a slice's area may be so far below the champion's; more is refused where it is
   *     worse beyond chance too
   * @param leastRows a slice with fewer rows is not judged
   * @param leastOfAKind nor one with fewer rejected rows, or fewer others
   */
  public record Slices(double margin, int leastRows, int leastOfAKind) {}

  /**
   * The scores themselves.
   *
   * @param calibrationError the largest expected calibration error beyond what chance gives on so
   *     few rows; a larger one passes only if the champion's is larger still
   * @param stability the largest population stability index; the usual 0.25 is for one model on
   *     other rows, and would refuse whatever has learnt to tell more apart
   * @param sameAttribute whether both scores are of one attribute, so that their numbers can be
   *     compared; else what is compared is what the thresholds make of them
   */
  public record Scores(double calibrationError, double stability, boolean sameAttribute) {}

  /**
   * What the machine has to give.
   *
   * @param latencyTimes the challenger may take so many times as long as the champion
   * @param latencyMicros but may always take so long, in microseconds for a comment
   * @param bytes the largest bundle
   * @param suiteMargin the challenger may order so much smaller a share of the suite's pairs
   */
  public record Machine(
      double latencyTimes, double latencyMicros, long bytes, double suiteMargin) {}

  /**
   * What moderators decided.
   *
   * @param moderatorKeeps models order one moderator's verdicts better than chance by at least this
   *     share of what they do for all others' verdicts: with 30% turned around about 0.4 are left
   * @param moderatorRows a moderator with fewer rows is not judged
   * @param termExcess the share rejected among comments with a term that look neutral is less than
   *     this above that of others that look so
   * @param termRows a term with fewer neutral rows is not judged
   */
  public record Labels(double moderatorKeeps, int moderatorRows, double termExcess, int termRows) {}

  /**
   * Bounds for a site that has none of its own.
   *
   * @param costs with the thresholds
   * @param sameAttribute whether both scores are of one attribute
   * @param seed of everything drawn
   * @return usual bounds
   */
  public static Bounds usual(Costs costs, boolean sameAttribute, long seed) {
    return new Bounds(
        new Ranking(0.03, 10),
        costs,
        new Slices(0.05, 40, 8),
        new Scores(0.1, sameAttribute ? 1.5 : 0.5, sameAttribute),
        new Machine(2, 1000, 64L << 20, 0.02),
        new Labels(0.6, 30, 0.3, 25),
        seed);
  }
}
