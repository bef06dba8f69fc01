package org.comity.training.retraining;

import java.nio.file.Path;
import org.comity.training.retraining.report.RetrainingReport;
import org.jspecify.annotations.Nullable;

/**
 * How a retraining ended.
 *
 * @param state in a word
 * @param sentence in a sentence
 * @param report what was found; null where nothing was learnt
 * @param folder of the report; null without one
 */
public record Outcome(
    State state, String sentence, @Nullable RetrainingReport report, @Nullable Path folder) {

  /** How it ended. */
  public enum State {
    /** Since last time nobody decided anything. */
    NOTHING_NEW,
    /** Too little was decided to learn from, or to prove anything on. */
    TOO_LITTLE,
    /** The gate refused the challenger here or in the service, which keeps it for a lead. */
    REFUSED,
    /** The challenger passed and waits to be promoted. */
    HANDED_IN,
    /** The challenger passed and judges beside the champion. */
    IN_SHADOW,
    /** The challenger scores the community. */
    PROMOTED
  }
}
