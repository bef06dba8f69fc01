package org.comity.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What acting from a score on would find and what it would wrongly hit, from rows held back in
 * training: points of the ROC curve (Fawcett, "An introduction to ROC analysis", Pattern
 * Recognition Letters 27, 2006) with their scores.
 *
 * <p>Recall and false-positive rate do not depend on how many rows are positive, so that precision
 * and thresholds follow for a site whose share of positives is another: its scores are those of
 * {@link CalibrationCurve#calibrate(double, double)}. Between points it goes in straight lines.
 *
 * @param prior the share of positives that the scores are calibrated at, above 0 and below 1: that
 *     of the {@link CalibrationCurve}
 * @param positives how many rows held back were positive
 * @param points scores from the highest to the lowest, which all rows reach; empty where rows of a
 *     kind were missing
 */
public record OperatingCurve(double prior, long positives, List<Point> points) {

  /** At most so many points. */
  static final int MOST_POINTS = 64;

  /** Fewer positives above a score promise no precision. */
  private static final long LEAST_FOUND = 10;

  private static final double ROUNDING = 1e-9;

  /**
   * What acting from a score on does.
   *
   * @param score calibrated at the curve's own prior, in [0,1]
   * @param recall share of positive rows that reach the score, in [0,1]
   * @param falsePositiveRate share of negative rows that reach the score, in [0,1]
   */
  public record Point(double score, double recall, double falsePositiveRate) {

    /** Checks that all are shares. */
    public Point {
      if (!DoubleStream.of(score, recall, falsePositiveRate).allMatch(x -> x >= 0 && x <= 1)) {
        throw new IllegalArgumentException("a point has three numbers in [0,1]");
      }
    }

    private double precision(double prior) {
      double right = prior * recall;
      double wrong = (1 - prior) * falsePositiveRate;
      return right + wrong > 0 ? right / (right + wrong) : prior;
    }
  }

  /** Checks the order and copies the points. */
  public OperatingCurve {
    LogOdds.requireShare(prior);
    points = List.copyOf(points);
    for (int p = 1; p < points.size(); p++) {
      Point above = points.get(p - 1);
      Point point = points.get(p);
      if (!(point.score() < above.score()
          && point.recall() >= above.recall()
          && point.falsePositiveRate() >= above.falsePositiveRate())) {
        throw new IllegalArgumentException("an operating curve's scores fall, its shares do not");
      }
    }
  }

  /**
   * Reads the curve off rows.
   *
   * @param prior the share of positives that the scores are calibrated at
   * @param scores calibrated scores of rows that neither model nor curve were fitted on
   * @param positive whether each row is
   * @return the curve, at most 64 of its points
   */
  public static OperatingCurve of(double prior, double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException("a score and a kind for each row");
    }
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparing(k -> -scores[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    long positives = IntStream.of(order).filter(k -> positive[k]).count();
    long negatives = order.length - positives;
    if (positives == 0 || negatives == 0) {
      return new OperatingCurve(prior, positives, List.of());
    }
    List<Point> all = new ArrayList<>();
    long found = 0;
    for (int n = 0; n < order.length; n++) {
      found += positive[order[n]] ? 1 : 0;
      if (n + 1 == order.length || scores[order[n + 1]] != scores[order[n]]) {
        double wrong = (n + 1 - found) / (double) negatives;
        all.add(new Point(scores[order[n]], found / (double) positives, wrong));
      }
    }
    return new OperatingCurve(prior, positives, thinned(all, positives, negatives));
  }

  /**
   * The first, the last, and between them points at even steps of recall, of the logarithm of
   * negatives that are hit and of the logarithm of positives that are missed: rare positives need
   * fine steps where hardly a negative is hit, high recall where hardly a positive is missed.
   */
  private static List<Point> thinned(List<Point> all, long positives, long negatives) {
    if (all.size() <= MOST_POINTS) {
      return all;
    }
    double[] way =
        all.stream()
            .mapToDouble(
                point ->
                    point.recall()
                        + logShare(point.falsePositiveRate(), negatives)
                        - logShare(1 - point.recall(), positives))
            .toArray();
    double first = way[0];
    double step = (way[way.length - 1] - first) / (MOST_POINTS - 2);
    List<Point> kept = new ArrayList<>(List.of(all.get(0)));
    double next = first + step;
    for (int p = 1; p < way.length - 1; p++) {
      if (way[p] >= next) {
        kept.add(all.get(p));
        next = first + step * (Math.floor((way[p] - first) / step) + 1);
      }
    }
    kept.add(all.get(all.size() - 1));
    return kept;
  }

  /** The logarithm of a share of rows, 0 for none and 1 for all. */
  private static double logShare(double share, long rows) {
    return StrictMath.log1p(share * rows) / StrictMath.log1p((double) rows);
  }

  /**
   * Thresholds for a site.
   *
   * @param prior the site's share of positives, above 0 and below 1
   * @param holdRecall how many of the positive rows a person or the machine should see, in (0,1]
   * @param rejectPrecision how many of the rejected rows should be positive, in (0,1]
   * @return hold: the largest score that keeps the recall; reject: the smallest from there on that
   *     has the precision, with at least 10 positive rows held back above it, or null; all at the
   *     site's prior. Null where there are no points
   */
  public @Nullable Thresholds recommend(double prior, double holdRecall, double rejectPrecision) {
    if (!(holdRecall > 0 && holdRecall <= 1 && rejectPrecision > 0 && rejectPrecision <= 1)) {
      throw new IllegalArgumentException("goals are above 0 and at most 1");
    }
    double shift = LogOdds.shift(this.prior, prior);
    Point hold = null;
    Point reject = null;
    for (Point point : points) {
      if (Math.round(point.recall() * positives) >= LEAST_FOUND
          && point.precision(prior) >= rejectPrecision - ROUNDING) {
        reject = point;
      }
      if (point.recall() >= holdRecall) {
        hold = point;
        break;
      }
    }
    return hold == null
        ? null
        : new Thresholds(
            LogOdds.shifted(hold.score(), shift),
            reject == null ? null : LogOdds.shifted(reject.score(), shift));
  }

  /**
   * The share of positive rows that reach a score.
   *
   * @param score calibrated at the curve's own prior
   * @return in [0,1]; 0 where there are no points
   */
  public double recall(double score) {
    return at(score).recall();
  }

  /**
   * The share of positive rows that reach a score at a site.
   *
   * @param score calibrated at the site's prior
   * @param prior the site's share of positives, above 0 and below 1
   * @return in [0,1]; 0 where there are no points
   */
  public double recall(double score, double prior) {
    return at(own(score, prior)).recall();
  }

  /**
   * The share of rows at or above a score that are positive at a site.
   *
   * @param score calibrated at the site's prior
   * @param prior the site's share of positives, above 0 and below 1
   * @return in [0,1]; the prior where there are no points, the highest point's above it
   */
  public double precision(double score, double prior) {
    double own = own(score, prior);
    return at(points.isEmpty() ? own : Math.min(own, points.get(0).score())).precision(prior);
  }

  private double own(double score, double prior) {
    return LogOdds.shifted(score, -LogOdds.shift(this.prior, prior));
  }

  private Point at(double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is in [0,1]");
    }
    // No row is above 1.
    Point above = new Point(1, 0, 0);
    for (Point point : points) {
      if (score >= point.score()) {
        return between(point, above, score);
      }
      above = point;
    }
    return points.isEmpty() ? above : new Point(score, 1, 1);
  }

  private static Point between(Point below, Point above, double score) {
    double width = above.score() - below.score();
    double way = width > 0 ? (score - below.score()) / width : 0;
    return new Point(
        score,
        below.recall() + way * (above.recall() - below.recall()),
        below.falsePositiveRate() + way * (above.falsePositiveRate() - below.falsePositiveRate()));
  }
}
