package org.comity.service.quality.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.comity.policy.Verdict.Kind;
import org.comity.service.quality.statistic.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What would have been decided otherwise. What is said of mistakes rests on what people said of
 * comments, and people do not see all of them: every held comment comes before them, of what a
 * policy decides alone only what was drawn by chance, and each of these stands for as many as its
 * probability says. Where somebody complained, a person looked too; such comments are counted and
 * left out of the estimates, since nobody complains by lot. Held comments that nobody has decided
 * on yet are not in the estimates either.
 *
 * @param comments how many were looked at
 * @param leftOut how many more could not be, as their text is not kept any more; bands alone need
 *     no text, so 0 for them
 * @param before what the policies of the time decided
 * @param after what would be decided
 * @param judged by how many judgements the estimates are made
 * @param wronglyApproved what people rejected, of what would be approved
 * @param wronglyRejected what people approved, of what would be rejected
 * @param holding the edge from which comments are no longer approved
 * @param rejecting the edge from which comments are rejected
 * @param work what it does to people's work
 */
public record Simulation(
    int comments,
    int leftOut,
    Split before,
    Split after,
    Judged judged,
    Mistakes wronglyApproved,
    Mistakes wronglyRejected,
    Edge holding,
    Edge rejecting,
    Work work) {

  /**
   * How comments are split up.
   *
   * @param approved how many a policy approves
   * @param held how many it asks a person about
   * @param rejected how many it rejects
   */
  public record Split(int approved, int held, int rejected) {}

  /**
   * Who said what.
   *
   * @param ofHeld judgements of comments that were held at the time
   * @param byAudit judgements of decisions that were drawn
   * @param otherwise judgements of automatic decisions that somebody complained of; not in the
   *     estimates
   */
  public record Judged(int ofHeld, int byAudit, int otherwise) {

    /**
     * How many judgements the estimates rest on.
     *
     * @return those of held comments and of the audit
     */
    public int n() {
      return ofHeld + byAudit;
    }
  }

  /**
   * Decisions that people are against.
   *
   * @param seen how many were judged so
   * @param estimated how many they stand for, of the comments looked at
   * @param share of the decisions of that kind; null if none of them was judged
   */
  public record Mistakes(int seen, double estimated, @Nullable Proportion share) {}

  /**
   * How good an edge is, against what people said.
   *
   * @param precision of the comments beyond it, the share that people rejected; null if none of
   *     them was judged
   * @param recall of the comments that people rejected, the share beyond it; null if people
   *     rejected none
   */
  public record Edge(@Nullable Proportion precision, @Nullable Proportion recall) {}

  /**
   * What it does to people's work.
   *
   * @param secondsEach what one decision takes, in seconds: the median of this community's
   *     moderators
   * @param isMeasured false if too few decisions were made yet, and a usual figure stands for it
   * @param hoursPerThousand what is saved in 1,000 comments, in hours; below 0 if it costs more
   * @param hoursPerWeek what is saved in a week, in hours, at the volume of the last seven days
   * @param perWeek that volume, in comments
   */
  public record Work(
      double secondsEach,
      boolean isMeasured,
      double hoursPerThousand,
      double hoursPerWeek,
      int perWeek) {}

  /** Adds comments up. */
  static final class Sum {

    private final Map<Kind, Integer> before = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> after = new EnumMap<>(Kind.class);
    private final Proportion.Count approvedWrongly = new Proportion.Count();
    private final Proportion.Count rejectedWrongly = new Proportion.Count();
    private final Proportion.Count heldPrecision = new Proportion.Count();
    private final Proportion.Count heldRecall = new Proportion.Count();
    private final Proportion.Count rejectedPrecision = new Proportion.Count();
    private final Proportion.Count rejectedRecall = new Proportion.Count();
    private int ofHeld;
    private int byAudit;
    private int otherwise;
    private int leftOut;

    void leaveOut() {
      leftOut++;
    }

    void add(Kind then, Kind now, History.@Nullable Human human) {
      before.merge(then, 1, Integer::sum);
      after.merge(now, 1, Integer::sum);
      if (human == null) {
        return;
      }
      if (human.weight() == 0) {
        otherwise++;
        return;
      }
      ofHeld += then == Kind.HOLD ? 1 : 0;
      byAudit += then == Kind.HOLD ? 0 : 1;
      judge(now, human.verdict() == Kind.REJECT, human.weight());
    }

    private void judge(Kind now, boolean isBad, double weight) {
      if (now == Kind.APPROVE) {
        approvedWrongly.add(isBad, weight);
      } else {
        heldPrecision.add(isBad, weight);
      }
      if (now == Kind.REJECT) {
        rejectedWrongly.add(!isBad, weight);
        rejectedPrecision.add(isBad, weight);
      }
      if (isBad) {
        heldRecall.add(now != Kind.APPROVE, weight);
        rejectedRecall.add(now == Kind.REJECT, weight);
      }
    }

    Simulation result(HistoryReader.Material material) {
      Split then = split(before);
      Split now = split(after);
      int comments = then.approved() + then.held() + then.rejected();
      return new Simulation(
          comments,
          leftOut,
          then,
          now,
          new Judged(ofHeld, byAudit, otherwise),
          mistakes(approvedWrongly),
          mistakes(rejectedWrongly),
          new Edge(heldPrecision.share(), heldRecall.share()),
          new Edge(rejectedPrecision.share(), rejectedRecall.share()),
          SavedWork.of(material, comments, then.held() - now.held()));
    }

    private static Split split(Map<Kind, Integer> counts) {
      return new Split(
          counts.getOrDefault(Kind.APPROVE, 0),
          counts.getOrDefault(Kind.HOLD, 0),
          counts.getOrDefault(Kind.REJECT, 0));
    }

    private static Mistakes mistakes(Proportion.Count count) {
      return new Mistakes(count.hits(), count.hitWeights(), count.share());
    }
  }
}
