package org.comity.service.promotion;

/**
 * What became of a community's policy with a promotion, or with its being taken back.
 *
 * @param before the version that it went by; 0 for what the bundle recommends
 * @param after the version that it goes by
 * @param how how it came about
 */
public record PolicyMove(int before, int after, How how) {

  /** How a community came to its policy. */
  public enum How {
    /** Its thresholds were carried over: a new version. */
    CARRIED,
    /** Its numbers stay, because that was wanted. */
    KEPT,
    /** Nothing had to change. */
    SAME,
    /** It goes by what its bundle recommends, and so from now on by what the other one does. */
    RECOMMENDED,
    /** What it went by before the promotion that was taken back. */
    RESTORED,
    /** Somebody activated another version since that promotion, which stays. */
    LEFT
  }
}
