package org.comity.calibration;

import org.jspecify.annotations.Nullable;

/**
 * Scores at which to act.
 *
 * @param hold a person should look from here; in [0,1]
 * @param reject what reaches this is almost always rightly rejected; not below {@code hold}; null
 *     where no score is that sure
 */
public record Thresholds(double hold, @Nullable Double reject) {

  /** Checks the order. */
  public Thresholds {
    if (!(hold >= 0 && hold <= 1) || (reject != null && !(reject >= hold && reject <= 1))) {
      throw new IllegalArgumentException("0 <= hold <= reject <= 1");
    }
  }
}
