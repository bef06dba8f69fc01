package org.comity.service.scoring;

import java.util.Locale;

/** Where a comment came in; a label of the metrics. */
public enum Door {
  /** The wire contract of Google's Perspective API. */
  PERSPECTIVE,
  /** Comity's own API. */
  REST;

  /**
   * The name in metrics and in the database.
   *
   * @return in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
