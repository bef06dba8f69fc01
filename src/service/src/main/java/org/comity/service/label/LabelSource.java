package org.comity.service.label;

/** How a label came to be given; retraining weighs them differently. */
public enum LabelSource {
  /** A client of the Perspective door told what the score should be. */
  SUGGESTED_SCORE,
  /** A platform reported spam that was passed, or a good comment that was caught. */
  SPAM_REPORT,
  /** A moderator corrected an attribute or marked words. */
  CORRECTION,
  /** Sent as a label, through Comity's own API. */
  SUBMITTED
}
