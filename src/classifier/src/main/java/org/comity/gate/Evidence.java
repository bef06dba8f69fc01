package org.comity.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured outside of the gate.
 *
 * @param labels rows that the challenger learns from, each with the score of a model that has not
 *     seen it (cross-validation): where one looks for labels that cannot be right
 * @param latency microseconds for a comment, median; null where it was not measured
 * @param bytes sizes of the bundles; null where they were not measured
 * @param ordered shares of the functional suite's pairs that are ordered rightly; null where it was
 *     not run
 */
public record Evidence(
    List<JudgedRow> labels, @Nullable Pair latency, @Nullable Pair bytes, @Nullable Pair ordered) {

  /** Nothing was measured. */
  public static final Evidence NONE = new Evidence(List.of(), null, null, null);

  /** Copies the list. */
  public Evidence {
    labels = List.copyOf(labels);
  }

  /**
   * A figure of both.
   *
   * @param champion 0 or more
   * @param challenger 0 or more
   */
  public record Pair(double champion, double challenger) {}
}
