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
 * @param isSettled whether all decisions together, each scored by a model that had not seen it,
 *     were found elsewhere to settle what few rows leave open of the ranking
 */
public record Evidence(
    List<JudgedRow> labels,
    @Nullable Pair latency,
    @Nullable Pair bytes,
    @Nullable Pair ordered,
    boolean isSettled) {

  /** Nothing was measured. */
  public static final Evidence NONE = new Evidence(List.of(), null, null, null, false);

  /** Copies the list. */
  public Evidence {
    labels = List.copyOf(labels);
  }

  /**
   * What was measured where nothing else settles anything.
   *
   * @param labels as above
   * @param latency as above
   * @param bytes as above
   * @param ordered as above
   */
  public Evidence(
      List<JudgedRow> labels,
      @Nullable Pair latency,
      @Nullable Pair bytes,
      @Nullable Pair ordered) {
    this(labels, latency, bytes, ordered, false);
  }

  /**
   * A figure of both.
   *
   * @param champion 0 or more
   * @param challenger 0 or more
   */
  public record Pair(double champion, double challenger) {}
}
