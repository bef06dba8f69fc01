package org.comity.service.promotion.carrying;

/** What shall become of the numbers in a community's policy. */
public enum ThresholdChoice {
  /** They are carried over to the other bundle's scores. */
  CARRY,
  /** They stay as they are written. */
  KEEP
}
