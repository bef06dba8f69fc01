package org.comity.service.quality.simulation;

import java.util.ArrayList;
import java.util.List;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How many comments have which score of one attribute, and what people said of them. Counts are of
 * comments and are not weighted: they show what was seen.
 *
 * @param attribute which
 * @param bins one for each hundredth, from 0 on; a score of 1 is in the last
 */
public record ScoreCurve(Attribute attribute, List<Bin> bins) {

  /** How many bins there are. */
  public static final int BINS = 100;

  /**
   * One hundredth of the scores.
   *
   * @param from the least score in it
   * @param comments how many have such a score
   * @param approved how many of these people approved
   * @param rejected how many of these people rejected
   */
  public record Bin(double from, int comments, int approved, int rejected) {}

  /** Copies the list. */
  public ScoreCurve {
    bins = List.copyOf(bins);
  }

  static ScoreCurve of(History history, Attribute attribute, int rows) {
    int[] comments = new int[BINS];
    int[] approved = new int[BINS];
    int[] rejected = new int[BINS];
    double[] scores = history.scores(attribute);
    for (int row = 0; scores != null && row < rows; row++) {
      if (!Double.isNaN(scores[row])) {
        int bin = Math.min(BINS - 1, (int) (scores[row] * BINS));
        comments[bin]++;
        approved[bin] += isSaid(history.human(row), Kind.APPROVE) ? 1 : 0;
        rejected[bin] += isSaid(history.human(row), Kind.REJECT) ? 1 : 0;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin((double) bin / BINS, comments[bin], approved[bin], rejected[bin]));
    }
    return new ScoreCurve(attribute, bins);
  }

  private static boolean isSaid(History.@Nullable Human human, Kind verdict) {
    return human != null && human.verdict() == verdict;
  }
}
