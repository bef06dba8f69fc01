package org.comity.training.migration;

/** What the old threshold of a site held. Ours always holds what is at least as high. */
public enum OldRule {
  /** Scores that are at least as high as the threshold. */
  AT_LEAST,
  /** Scores that are higher than the threshold, as Coral had it. */
  ABOVE;

  /**
   * Whether a comment was held.
   *
   * @param score the old API's, in [0,1]
   * @param threshold the site's, in [0,1]
   * @return true if so
   */
  public boolean holds(double score, double threshold) {
    return this == ABOVE ? score > threshold : score >= threshold;
  }

  /**
   * The rule in words.
   *
   * @return goes before what scores are compared with
   */
  public String words() {
    return this == ABOVE ? "strictly above" : "at least as high as";
  }

  /**
   * The rule as a sign.
   *
   * @return goes before a number
   */
  public String sign() {
    return this == ABOVE ? ">" : ">=";
  }
}
