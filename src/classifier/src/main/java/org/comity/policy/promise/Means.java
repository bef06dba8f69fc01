package org.comity.policy.promise;

/** How a threshold was carried over. */
public enum Means {
  /** Its promise is kept on the rows. */
  PRECISION,
  /**
   * It catches the same share of comments as before: too few were judged on its side to tell a
   * precision, or no number keeps its promise without making another threshold of it.
   */
  SHARE,
  /** The number stays: too few comments were judged, or the former model has no such score. */
  NUMBER,
  /** It comes with the other model, whose bundle recommends it for its own scores. */
  RECOMMENDED
}
