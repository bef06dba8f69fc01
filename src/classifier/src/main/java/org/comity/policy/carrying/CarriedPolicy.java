package org.comity.policy.carrying;

import java.util.List;
import java.util.Objects;

/**
 * A policy for another model's scores.
 *
 * @param yaml its text: that of the former one, but for the numbers that changed
 * @param thresholds each of them, in the order of the text
 * @param untouched the names of rules that compute with scores, and stay as they are written
 * @param rows how many judged comments there were to go by
 */
public record CarriedPolicy(
    String yaml, List<CarriedThreshold> thresholds, List<String> untouched, int rows) {

  /** Copies the lists. */
  public CarriedPolicy {
    Objects.requireNonNull(yaml, "yaml");
    thresholds = List.copyOf(thresholds);
    untouched = List.copyOf(untouched);
  }

  /**
   * Whether it is another one.
   *
   * @return false if no number changed
   */
  public boolean isChanged() {
    return thresholds.stream().anyMatch(CarriedThreshold::isChanged);
  }
}
