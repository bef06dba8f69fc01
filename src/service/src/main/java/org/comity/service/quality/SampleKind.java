package org.comity.service.quality;

/** What a decision was drawn for. */
public enum SampleKind {
  /**
   * A policy approved or rejected alone. What a person decides of the comment then is an ordinary
   * decision: it counts, and it says whether the policy was right.
   */
  AUDIT,
  /**
   * A moderator approved or rejected. Another one judges the same comment without knowing the first
   * verdict; the judgement is only compared.
   */
  SECOND_LOOK
}
