package org.comity.training.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.evaluation.Interval;
import org.comity.learning.TrainingProgress;
import org.comity.training.evaluation.AttributeReport.Point;
import org.comity.training.migration.MigrationReport.Labelled;
import org.comity.training.migration.MigrationReport.Match;
import org.comity.training.migration.MigrationReport.Overlap;
import org.comity.training.migration.MigrationReport.Picture;
import org.comity.training.migration.MigrationReport.Rates;
import org.jspecify.annotations.Nullable;

/**
 * Compares the scores of one attribute.
 *
 * <p>Equivalent thresholds are those of equal shares (equipercentile linking, as tests are put on
 * one scale: Kolen and Brennan, "Test Equating, Scaling, and Linking", 2014, chapter 2). Their
 * intervals are percentiles of bootstrap draws of the rows, each row with both of its scores. The
 * same seed gives the same intervals on every Java.
 */
final class Comparing {

  /** How often the rows are drawn again. */
  static final int DRAWS = 1000;

  private static final int FIELDS = 40;
  private static final int STEPS = 100;

  private final Pairs rows;
  private final Pairs labelled;
  private final Ladder ladder;
  private final Ladder labelledLadder;
  private final OldRule rule;

  Comparing(Pairs pairs, OldRule rule) {
    this.rows = pairs.descending();
    this.labelled = rows.labelled();
    this.ladder = new Ladder(rows);
    this.labelledLadder = new Ladder(labelled);
    this.rule = rule;
  }

  /**
   * What equals old thresholds.
   *
   * @param thresholds the old ones, with whether the site named them
   * @param seed of the intervals
   * @param progress told after each draw
   */
  List<Match> matches(List<Asked> thresholds, long seed, TrainingProgress progress) {
    double[][] drawn = draws(thresholds, seed, progress);
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at < thresholds.size(); at++) {
      matches.add(match(thresholds.get(at), drawn[at]));
    }
    return matches;
  }

  /** An old threshold, and whether the site named it. */
  record Asked(double score, boolean given) {}

  private Match match(Asked asked, double[] drawn) {
    double old = asked.score();
    Double ours = ladder.holding(oldHeld(old, null), null);
    int unscored = (int) Arrays.stream(rows.unscored).filter(s -> rule.holds(s, old)).count();
    return new Match(
        old,
        asked.given(),
        ours,
        ours == null || drawn.length == 0 ? null : Interval.ofDraws(drawn),
        overlap(old, ours),
        unscored,
        labelled.rows() == 0 ? null : labelled(old, ours));
  }

  /** How many rows the old threshold holds, of the drawn ones. */
  private int oldHeld(double threshold, int @Nullable [] times) {
    int held = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rule.holds(rows.theirs[row], threshold)) {
        held += times == null ? 1 : times[row];
      }
    }
    return held;
  }

  /** For each threshold, ours in every draw in which the old one holds anything. */
  private double[][] draws(List<Asked> thresholds, long seed, TrainingProgress progress) {
    Random random = new Random(seed);
    double[][] drawn = new double[thresholds.size()][DRAWS];
    int[] found = new int[thresholds.size()];
    int[] times = new int[rows.rows()];
    for (int draw = 0; draw < DRAWS && rows.rows() > 0; draw++) {
      Arrays.fill(times, 0);
      for (int row = 0; row < times.length; row++) {
        times[random.nextInt(times.length)]++;
      }
      for (int at = 0; at < drawn.length; at++) {
        Double ours = ladder.holding(oldHeld(thresholds.get(at).score(), times), times);
        if (ours != null) {
          drawn[at][found[at]++] = ours;
        }
      }
      progress.at("drawing rows again", draw + 1, DRAWS);
    }
    for (int at = 0; at < drawn.length; at++) {
      drawn[at] = Arrays.copyOf(drawn[at], found[at]);
    }
    return drawn;
  }

  private Overlap overlap(double old, @Nullable Double ours) {
    int both = 0;
    int onlyOld = 0;
    int onlyOurs = 0;
    for (int row = 0; row < rows.rows(); row++) {
      boolean oldHolds = rule.holds(rows.theirs[row], old);
      boolean weHold = ours != null && rows.ours[row] >= ours;
      both += oldHolds && weHold ? 1 : 0;
      onlyOld += oldHolds && !weHold ? 1 : 0;
      onlyOurs += weHold && !oldHolds ? 1 : 0;
    }
    return Overlap.of(both, onlyOld, onlyOurs);
  }

  private Labelled labelled(double old, @Nullable Double ours) {
    Rates before = rates(old, labelled.theirs, rule);
    Double precise =
        before.precision() == null ? null : labelledLadder.withPrecision(before.precision());
    Double complete =
        before.recall() == null || before.held() == 0
            ? null
            : labelledLadder.withRecall(before.recall());
    return new Labelled(
        labelled.rows(), labelled.positives(), before, ours(ours), ours(precise), ours(complete));
  }

  private @Nullable Rates ours(@Nullable Double threshold) {
    return threshold == null ? null : rates(threshold, labelled.ours, OldRule.AT_LEAST);
  }

  private Rates rates(double threshold, double[] scores, OldRule holding) {
    int held = 0;
    int right = 0;
    for (int row = 0; row < scores.length; row++) {
      if (holding.holds(scores[row], threshold)) {
        held++;
        right += labelled.truth[row] == 1 ? 1 : 0;
      }
    }
    int positives = labelled.positives();
    return new Rates(
        threshold,
        held,
        held == 0 ? null : (double) right / held,
        positives == 0 ? null : (double) right / positives);
  }

  Correlation correlation() {
    return Correlation.of(rows.theirs, rows.ours);
  }

  Picture picture() {
    int[][] density = new int[FIELDS][FIELDS];
    for (int row = 0; row < rows.rows(); row++) {
      density[field(rows.theirs[row])][field(rows.ours[row])]++;
    }
    List<Point> mapping = new ArrayList<>();
    List<Point> held = new ArrayList<>();
    List<Point> overlaps = new ArrayList<>();
    for (int step = STEPS; step >= 0; step--) {
      double old = (double) step / STEPS;
      Double ours = ladder.holding(oldHeld(old, null), null);
      if (ours != null) {
        Overlap overlap = overlap(old, ours);
        mapping.add(new Point(old, ours));
        Double jaccard = overlap.jaccard();
        held.add(new Point(old, (double) overlap.old() / rows.rows()));
        overlaps.add(new Point(old, jaccard == null ? 0 : jaccard));
      }
    }
    return new Picture(
        Arrays.stream(density).map(line -> Arrays.stream(line).boxed().toList()).toList(),
        mapping,
        held,
        overlaps);
  }

  private static int field(double score) {
    return Math.min(FIELDS - 1, (int) (score * FIELDS));
  }
}
