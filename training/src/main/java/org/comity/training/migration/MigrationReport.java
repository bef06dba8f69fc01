package org.comity.training.migration;

import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.comity.training.evaluation.AttributeReport.Point;
import org.jspecify.annotations.Nullable;

/**
 * How the scores of the old API and of a bundle relate on a site's traffic.
 *
 * @param bundle names what scores
 * @param oldHolds what the old thresholds held
 * @param oursHold what ours hold
 * @param seed of the intervals
 * @param rows of the log
 * @param notScored rows that the bundle cannot score, by cause: each is held for a person
 * @param refused rows that the old API gave no score, by cause
 * @param names that the log has scores for, and what is done with each
 * @param attributes compared, in their order
 * @param warnings where figures say less than they seem to
 */
public record MigrationReport(
    String bundle,
    OldRule oldHolds,
    OldRule oursHold,
    long seed,
    int rows,
    Map<String, Integer> notScored,
    Map<String, Integer> refused,
    List<Name> names,
    List<Compared> attributes,
    List<String> warnings) {

  /**
   * A name in the log.
   *
   * @param name as the old API has it
   * @param rows with a score
   * @param use what is done with it
   */
  public record Name(String name, int rows, String use) {}

  /**
   * One attribute that both score.
   *
   * @param attribute ours
   * @param name the old API's
   * @param rows that both scored: all figures are over these
   * @param notScored rows with a score of the old API that the bundle cannot score
   * @param correlation of both
   * @param matches for each old threshold what equals it
   * @param picture what is drawn
   */
  public record Compared(
      Attribute attribute,
      String name,
      int rows,
      int notScored,
      Correlation correlation,
      List<Match> matches,
      Picture picture) {}

  /**
   * What equals an old threshold.
   *
   * @param old the old threshold, in [0,1]
   * @param given whether the site named it
   * @param ours the threshold of ours that holds as many rows; null where the old one held none
   * @param interval its 95% interval
   * @param overlap what both hold
   * @param oldHeldNotScored of the rows that we cannot score, how many the old one held: they are
   *     before a person still
   * @param labelled how right both are; null without labels
   */
  public record Match(
      double old,
      boolean given,
      @Nullable Double ours,
      @Nullable Interval interval,
      Overlap overlap,
      int oldHeldNotScored,
      @Nullable Labelled labelled) {}

  /**
   * The rows that two thresholds hold.
   *
   * @param old how many the old one holds
   * @param ours how many ours holds
   * @param both held by both
   * @param onlyOld held by the old one alone
   * @param onlyOurs held by ours alone
   * @param jaccard of the rows that any of them holds, the share that both hold, in [0,1]; null
   *     where none holds anything
   */
  public record Overlap(
      int old, int ours, int both, int onlyOld, int onlyOurs, @Nullable Double jaccard) {

    static Overlap of(int both, int onlyOld, int onlyOurs) {
      int any = both + onlyOld + onlyOurs;
      return new Overlap(
          both + onlyOld,
          both + onlyOurs,
          both,
          onlyOld,
          onlyOurs,
          any == 0 ? null : (double) both / any);
    }
  }

  /**
   * How right both are, over the rows that people said something of.
   *
   * @param rows labelled
   * @param positives of them
   * @param old at the old threshold
   * @param sameShare ours at the threshold with the same share
   * @param samePrecision our lowest threshold with at least the old precision; null if none has
   * @param sameRecall our highest threshold with at least the old recall; null if none has
   */
  public record Labelled(
      int rows,
      int positives,
      Rates old,
      @Nullable Rates sameShare,
      @Nullable Rates samePrecision,
      @Nullable Rates sameRecall) {}

  /**
   * How right a threshold is.
   *
   * @param threshold in [0,1]
   * @param held labelled rows that it holds
   * @param precision the share of them that are positive; null if it holds none
   * @param recall the share of the positives that it holds; null if there are none
   */
  public record Rates(
      double threshold, int held, @Nullable Double precision, @Nullable Double recall) {}

  /**
   * What is drawn.
   *
   * @param density how many rows lie in each field: first by the old score, then by ours, in equal
   *     steps from 0 to 1
   * @param mapping old thresholds (x) and ours with the same share (y)
   * @param held old thresholds (x) and the share of the rows that they hold (y)
   * @param overlap old thresholds (x) and Jaccard's index of what both hold (y)
   */
  public record Picture(
      List<List<Integer>> density, List<Point> mapping, List<Point> held, List<Point> overlap) {}
}
