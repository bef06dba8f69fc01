package org.comity.training.retraining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.training.retraining.learning.Recipe.Mode;
import org.jspecify.annotations.Nullable;

/**
 * How a retraining is done.
 *
 * @param community whose comments
 * @param corpora files of open corpora to learn from too, in the canonical form
 * @param mode what the challenger starts from
 * @param seed of everything random
 * @param fast whether joint training leaves out the network
 * @param passed what becomes of a challenger that passes
 * @param curve whether to measure what decisions brought, in the time that can be spared
 * @param limits what it may take
 */
public record Settings(
    String community,
    List<Path> corpora,
    Mode mode,
    long seed,
    boolean fast,
    Passed passed,
    boolean curve,
    Limits limits) {

  /** Copies the list. */
  public Settings {
    corpora = List.copyOf(corpora);
  }

  /** What becomes of a challenger that passes. */
  public enum Passed {
    /** It is handed in, and a lead looks at it. */
    HANDED_IN,
    /** It judges beside the champion from then on, and decides nothing. */
    IN_SHADOW,
    /** It takes the champion's place at once. */
    PROMOTED
  }

  /**
   * What does the same again with the same rows and champion.
   *
   * @return a command line, without what no result depends on
   */
  public String command() {
    List<String> words = new ArrayList<>(List.of("comity retrain --service URL --work DIR"));
    words.add("--community " + community);
    words.add("--mode " + mode.name().toLowerCase(Locale.ROOT));
    if (fast) {
      words.add("--fast");
    }
    if (!corpora.isEmpty()) {
      words.add("--corpora");
      corpora.forEach(file -> words.add(String.valueOf(file.getFileName())));
    }
    words.add("--seed " + seed);
    words.add("--judged-rows " + limits.judged());
    return String.join(" ", words);
  }

  /**
   * What a retraining may take.
   *
   * @param rows the most rows to pull: each takes about 2 kB of memory where it is learnt from
   * @param judged of the rows to judge on, so many of the most recent
   * @param leaseMinutes for how long the service holds others off unless it hears from us
   * @param time of the whole run; null for none
   */
  public record Limits(int rows, int judged, int leaseMinutes, @Nullable Duration time) {

    /** Checks the ranges. */
    public Limits {
      if (rows < 1 || judged < 1 || leaseMinutes < 1) {
        throw new IllegalArgumentException("limits are 1 or more");
      }
    }
  }
}
