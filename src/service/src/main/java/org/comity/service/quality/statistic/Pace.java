package org.comity.service.quality.statistic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast people decide, from nothing but the times of their decisions: what lies between two of
 * the same person is the work on the second, unless it was so long that it must have been a pause,
 * or so short that one press decided many. Nobody is watched for it, and no name comes out of it.
 *
 * @param decisions how many were looked at
 * @param seconds what was spent on those whose time is known
 * @param each how long one takes; null if none is known
 */
public record Pace(int decisions, double seconds, @Nullable Spread each) {

  /** Longer between two decisions is a pause. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  /** Shorter between two decisions is one press for both. */
  public static final Duration SHORTEST = Duration.ofMillis(250);

  /**
   * Decisions for an hour of work.
   *
   * @return null if no time is known
   */
  public @Nullable Double perHour() {
    return each == null ? null : each.n() * 3600.0 / seconds;
  }

  /** Takes decisions in the order of their times. Not for use by several threads. */
  public static final class Watch {

    private final Map<String, Instant> last = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private int decisions;

    /** Nothing seen yet. */
    public Watch() {}

    /**
     * Takes one.
     *
     * @param who decided; kept only until the watch is dropped
     * @param when not before the last one taken
     */
    public void decided(String who, Instant when) {
      decisions++;
      Instant before = last.put(who, when);
      if (before != null) {
        Duration gap = Duration.between(before, when);
        if (gap.compareTo(SHORTEST) >= 0 && gap.compareTo(LONGEST) <= 0) {
          gaps.add(gap.toNanos() / 1e9);
        }
      }
    }

    /**
     * What lay between decisions.
     *
     * @return in seconds, pauses left out
     */
    public double[] gaps() {
      return gaps.stream().mapToDouble(gap -> gap).toArray();
    }

    /**
     * How many decisions were taken.
     *
     * @return at least 0
     */
    public int decisions() {
      return decisions;
    }

    /**
     * The pace of all together.
     *
     * @return of what was taken so far
     */
    public Pace pace() {
      return Pace.of(decisions, gaps());
    }
  }

  /**
   * Of measured gaps.
   *
   * @param decisions how many were looked at
   * @param gaps in seconds, pauses left out
   * @return the pace
   */
  public static Pace of(int decisions, double[] gaps) {
    double sum = 0;
    for (double gap : gaps) {
      sum += gap;
    }
    return new Pace(decisions, sum, Spread.of(gaps));
  }
}
