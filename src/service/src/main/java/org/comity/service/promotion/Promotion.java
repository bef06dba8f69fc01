package org.comity.service.promotion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a community's history.
 *
 * @param id names it in the database
 * @param bundle what scores from then on
 * @param own false if that is what the service is started with
 * @param previous what scored before
 * @param previousOwn false if that was what the service was started with
 * @param kind how it came about
 * @param reason what whoever did it wrote; null for nothing
 * @param proof what was measured before; null where nothing is
 * @param policy what became of the community's policy; null where that was not written down
 * @param actor who did it
 * @param at when
 */
public record Promotion(
    long id,
    String bundle,
    boolean own,
    String previous,
    boolean previousOwn,
    Kind kind,
    @Nullable String reason,
    @Nullable Proved proof,
    @Nullable Versions policy,
    String actor,
    Instant at) {

  /** The fewest characters (UTF-16) of a reason to act against what was measured. */
  public static final int MIN_REASON = 10;

  /** The most characters (UTF-16) of a reason. */
  public static final int MAX_REASON = 2_000;

  /**
   * What was measured before.
   *
   * @param id names the proof
   * @param passed whether nothing stood in the way
   */
  public record Proved(long id, boolean passed) {}

  /**
   * Versions of the community's policy.
   *
   * @param before what it went by until then; 0 for what the bundle recommends
   * @param after what it went by from then on
   */
  public record Versions(int before, int after) {}

  /** How another bundle came to score. */
  public enum Kind {
    /** It was promoted. */
    PROMOTED,
    /** It was promoted against what was measured of it, for a written reason. */
    OVERRIDDEN,
    /** A promotion was taken back. */
    ROLLED_BACK
  }
}
