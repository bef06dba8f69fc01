package org.comity.service.export.training;

import java.util.Locale;

/**
 * How much it counts what somebody said, in the order in which it grows. A row weighs as much as
 * the strongest thing that was said of it; its labels are means weighted by this.
 */
public enum LabelWeight {
  /** Decided with many others at once: not each of them was read. */
  BULK(0.5),
  /** A client of a scoring API told what the score should have been: nobody knows who. */
  SUGGESTED_SCORE(0.5),
  /** One person decided on this comment: the measure of the others. */
  DECISION(1),
  /** A moderator of the platform undid what was passed or caught: a decision made elsewhere. */
  SPAM_REPORT(1),
  /** Sent as a label through the native API, by whoever the site trusts with a key. */
  SUBMITTED(1),
  /**
   * A moderator looked at one attribute, or at some words, and said what it should be. A verdict
   * says only that something was wrong, or nothing that matters here.
   */
  CORRECTION(2),
  /**
   * A second person judged what a first one had decided: on a second look, on an appeal, or by
   * deciding anew. Two people read it, and the second knew that it was in doubt, or knew nothing of
   * the first and so is a measure of both.
   */
  SECOND_LOOK(3);

  private final double weight;

  LabelWeight(double weight) {
    this.weight = weight;
  }

  /**
   * How much it counts.
   *
   * @return above 0; 1 for a single decision
   */
  public double weight() {
    return weight;
  }

  /**
   * As it is written.
   *
   * @return in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
