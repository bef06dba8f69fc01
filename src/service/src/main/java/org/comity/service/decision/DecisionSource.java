package org.comity.service.decision;

/** Who decided. */
public enum DecisionSource {
  /** A version of the community's policy. */
  POLICY,
  /** A person, in Comity. */
  MODERATOR,
  /** A person, in the platform that the comment came from. */
  PLATFORM,
  /** A person, on an appeal. */
  APPEAL
}
