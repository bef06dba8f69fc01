package org.comity.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
 * and thresholds follow for a site whose share of positives is another: {@link #at} states the
 * curve for it. Between points it goes in straight lines.
 *
 * @param prior the share of positives that the scores are calibrated at, above 0 and below 1: that
 *     of the {@link CalibrationCurve}
 * @param positives how many rows held back were positive
 * @param negatives how many were not; 0 in a bundle from before they were counted
 * @param points scores from the highest to the lowest, which all rows reach; empty where rows of a
 *     kind were missing
 */
public record OperatingCurve(double prior, long positives, long negatives, List<Point> points) {

  /** At most so many points. */
  static final int MOST_POINTS = 128;

  /** Fewer positives promise nothing. */
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
      double reached = reached(prior);
      return reached > 0 ? prior * recall / reached : prior;
    }

    private double reached(double prior) {
      return prior * recall + (1 - prior) * falsePositiveRate;
    }

    private Threshold threshold(double prior) {
      return new Threshold(
          score, recall, precision(prior), falsePositiveRate, Math.min(1, reached(prior)));
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
   * @return the curve, at most 128 of its points
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
      return new OperatingCurve(prior, positives, negatives, List.of());
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
    return new OperatingCurve(prior, positives, negatives, thinned(all, positives, negatives));
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
   * The curve of a site with another share of positives: the same rows with the scores that {@link
   * CalibrationCurve#at} gives them there.
   *
   * @param prior the site's share of positives, above 0 and below 1
   * @return the curve at that prior
   * @throws IllegalArgumentException if the prior is no such share
   */
  public OperatingCurve at(double prior) {
    double shift = LogOdds.shift(this.prior, prior);
    Deque<Point> shifted = new ArrayDeque<>();
    for (Point point : points) {
      double score = LogOdds.shifted(point.score(), shift);
      // Where rounding makes two scores one, the lower reaches all that the higher does.
      if (!shifted.isEmpty() && shifted.getLast().score() <= score) {
        score = shifted.removeLast().score();
      }
      shifted.addLast(new Point(score, point.recall(), point.falsePositiveRate()));
    }
    return new OperatingCurve(prior, positives, negatives, List.copyOf(shifted));
  }

  /**
   * Thresholds at the curve's prior.
   *
   * @param goals what they should keep
   * @return hold: the lowest score that no more negatives reach than may, and that speaks for
   *     itself as it should; reject: the lowest from there on that has the precision even if one
   *     more negative had reached it than did, with at least 10 positive rows held back above it,
   *     or null. Null where no score is a hold point, or fewer than 10 positive rows were held back
   */
  public @Nullable Thresholds recommend(Goals goals) {
    Point hold = null;
    Point reject = null;
    if (positives < LEAST_FOUND) {
      return null;
    }
    for (Point point : points) {
      if (point.falsePositiveRate() > goals.holdFalsePositives() + ROUNDING
          || evidence(point) < goals.holdEvidence() * (1 - ROUNDING)) {
        break;
      }
      hold = point;
      if (Math.round(point.recall() * positives) >= LEAST_FOUND
          && cautious(point).precision(prior) >= goals.rejectPrecision() - ROUNDING) {
        reject = point;
      }
    }
    return hold == null
        ? null
        : new Thresholds(
            prior, hold.threshold(prior), reject == null ? null : reject.threshold(prior));
  }

  /** How many times the odds of any comment those of one with the point's score are. */
  private double evidence(Point point) {
    return point.score() / (1 - point.score()) / (prior / (1 - prior));
  }

  /** With one more negative above: that none was seen does not mean that there is none. */
  private Point cautious(Point point) {
    double more = point.falsePositiveRate() + 1.0 / leastNegatives();
    return new Point(point.score(), point.recall(), Math.min(1, more));
  }

  /** How many rows held back were negative, or at least so many where nobody counted them. */
  private double leastNegatives() {
    return negatives > 0
        ? negatives
        : points.stream()
            .mapToDouble(Point::falsePositiveRate)
            .filter(rate -> rate > 0)
            .map(rate -> 1 / rate)
            .findFirst()
            .orElse(1);
  }

  /**
   * The largest score that a share of the positive rows reach.
   *
   * @param recall the share, in (0,1]
   * @return calibrated at the curve's prior, or null where there are no points
   * @throws IllegalArgumentException if the recall is outside its range
   */
  public @Nullable Double scoreKeeping(double recall) {
    if (!(recall > 0 && recall <= 1)) {
      throw new IllegalArgumentException("a recall to keep is above 0 and at most 1");
    }
    return points.stream()
        .filter(point -> point.recall() >= recall)
        .map(Point::score)
        .findFirst()
        .orElse(null);
  }

  /**
   * The share of positive rows that reach a score.
   *
   * @param score calibrated at the curve's prior, in [0,1]
   * @return in [0,1]; 0 where there are no points
   * @throws IllegalArgumentException if the score is outside [0,1]
   */
  public double recall(double score) {
    return interpolated(score).recall();
  }

  /**
   * The share of rows at or above a score that are positive.
   *
   * @param score calibrated at the curve's prior, in [0,1]
   * @return in [0,1]; the prior where there are no points, the highest point's above it
   * @throws IllegalArgumentException if the score is outside [0,1]
   */
  public double precision(double score) {
    double within = points.isEmpty() ? score : Math.min(score, points.get(0).score());
    return interpolated(within).precision(prior);
  }

  private Point interpolated(double score) {
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
