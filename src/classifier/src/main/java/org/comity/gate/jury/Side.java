package org.comity.gate.jury;

import java.util.Locale;

/** What a row is for; it never changes, so that no figure is measured on what was learnt. */
public enum Side {
  /** Models learn from it. */
  TRAIN,
  /** Curves and thresholds are read off it. */
  CALIBRATE,
  /** The gate judges on it, and nothing else looks at it. */
  TEST;

  /**
   * A side by its name.
   *
   * @param name in lower case, as rows are exported with it
   * @return the side
   * @throws IllegalArgumentException if no side is called so
   */
  public static Side of(String name) {
    for (Side side : values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(name)) {
        return side;
      }
    }
    throw new IllegalArgumentException("\"split\" is train, calibrate or test");
  }
}
