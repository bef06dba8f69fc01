package org.comity.service.account;

/** What somebody may do. */
public enum Role {
  /** Decides on comments. */
  MODERATOR,
  /** Decides, and sets the policy. */
  LEAD,
  /** Does all that can be done. */
  ADMINISTRATOR,
  /** Sees all and changes nothing. */
  AUDITOR
}
