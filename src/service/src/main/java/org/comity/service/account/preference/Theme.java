package org.comity.service.account.preference;

/** The colours of the pages. */
public enum Theme {
  /** As the browser asks. */
  AUTO,
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK
}
