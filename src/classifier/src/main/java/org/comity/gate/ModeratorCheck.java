package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comity.evaluation.Interval;
import org.comity.evaluation.RankAuc;
import org.comity.evaluation.StratifiedDraws;
import org.comity.gate.GateReport.Check;

/**
 * Whether one moderator's verdicts go against those of all others. What people decided on different
 * comments is compared through the two models: each orders comments, and a moderator who is merely
 * strict or lenient agrees with that order, whereas one whose verdicts are turned around does not.
 * Champion and challenger must both say so: the champion has not learnt from what is new, the
 * challenger has learnt what this site rejects; but one that cannot order even the others' verdicts
 * is not asked.
 */
final class ModeratorCheck {

  private static final String NAME = "moderators";
  private static final int LEAST_OF_A_KIND = 8;
  private static final int DRAWS = 200;

  /** Every moderator is asked about: the lower end of a gap's interval must be this share of it. */
  private static final double SURE = 0.25;

  /**
   * A model that orders even the others' verdicts no better than this above chance says nothing.
   */
  private static final double LEAST_AGREEMENT = 0.05;

  private static final double CHANCE = 0.5;

  private final Columns labels;
  private final Bounds.Labels bounds;
  private final long seed;

  ModeratorCheck(Columns labels, Bounds bounds) {
    this.labels = labels;
    this.bounds = bounds.labels();
    this.seed = bounds.seed();
  }

  /** How well a model orders a moderator's verdicts and those of all others. */
  private record Gap(double own, double others, Interval interval) {

    /** What the moderator keeps of the others' agreement: 1 all, 0 none, below 0 the opposite. */
    double kept() {
      return (own - CHANCE) / (others - CHANCE);
    }

    boolean saysSomething() {
      return others - CHANCE >= LEAST_AGREEMENT;
    }

    boolean isSure() {
      return interval.low() > 0 && interval.low() >= SURE * (others - own);
    }
  }

  /** One check that all passed, or one for each moderator who did not. */
  List<Check> checks() {
    List<Check> refused = new ArrayList<>();
    int judged = 0;
    for (String moderator : labels.values(JudgedRow.MODERATOR)) {
      String slice = JudgedRow.MODERATOR + moderator;
      Columns own = labels.only(row -> row.slices().contains(slice));
      Columns others = labels.only(row -> !row.slices().contains(slice));
      if (isEnough(own) && isEnough(others)) {
        judged++;
        Gap champion = gap(own, own.champion, others, others.champion);
        Gap challenger = gap(own, own.challenger, others, others.challenger);
        if (isSuspect(champion, challenger)) {
          refused.add(refusal(moderator, own, champion, challenger));
        }
      }
    }
    return refused.isEmpty() ? List.of(passed(judged)) : refused;
  }

  private boolean isEnough(Columns part) {
    return part.rows() >= bounds.moderatorRows() && part.ofTheRarerKind() >= LEAST_OF_A_KIND;
  }

  private boolean isSuspect(Gap... gaps) {
    List<Gap> telling = Stream.of(gaps).filter(Gap::saysSomething).toList();
    return !telling.isEmpty()
        && telling.stream().allMatch(gap -> gap.kept() < bounds.moderatorKeeps() && gap.isSure());
  }

  private Gap gap(Columns own, double[] ownScores, Columns others, double[] othersScores) {
    RankAuc mine = new RankAuc(own.rejected, ownScores);
    RankAuc theirs = new RankAuc(others.rejected, othersScores);
    StratifiedDraws ofMine = new StratifiedDraws(own.rejected, seed);
    StratifiedDraws ofTheirs = new StratifiedDraws(others.rejected, seed + 1);
    double[] gaps = new double[DRAWS];
    for (int draw = 0; draw < gaps.length; draw++) {
      gaps[draw] =
          theirs.area(others.weighed(ofTheirs.next())) - mine.area(own.weighed(ofMine.next()));
    }
    return new Gap(mine.area(own.weight), theirs.area(others.weight), Interval.ofDraws(gaps));
  }

  private Check passed(int judged) {
    return new Check(
        NAME,
        null,
        null,
        null,
        null,
        bounds.moderatorKeeps(),
        true,
        judged == 0
            ? "No moderator has decided enough to be compared with others."
            : "No moderator's verdicts go against all others' (" + judged + " compared).");
  }

  private Check refusal(String moderator, Columns own, Gap champion, Gap challenger) {
    String sentence =
        String.format(
            Locale.ROOT,
            "The verdicts of moderator %s (%d rows) go against all others': the champion orders"
                + " them with an AUC of %.3f and the others' with %.3f, a model that has not seen"
                + " them with %.3f and %.3f; look at this moderator's decisions, and take them out"
                + " or back before the next retraining.",
            moderator,
            own.rows(),
            champion.own(),
            champion.others(),
            challenger.own(),
            challenger.others());
    return new Check(
        "moderator " + moderator,
        champion.own(),
        champion.others(),
        champion.interval().low(),
        champion.interval().high(),
        bounds.moderatorKeeps(),
        false,
        sentence);
  }
}
