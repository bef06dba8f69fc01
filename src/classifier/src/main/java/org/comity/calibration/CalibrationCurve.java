package org.comity.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A strictly rising curve from raw scores to probabilities: straight lines in log-odds between
 * knots, and a logistic curve's slope beyond them.
 *
 * <p>Where rows are few it is the logistic curve alone ({@link PlattCalibrator}). Where there are
 * more, rates that pool adjacent violators are read off bins of rows (Zadrozny and Elkan,
 * "Transforming classifier scores into accurate multiclass probability estimates", KDD 2002) and
 * drawn towards the logistic curve, so that it bends only as far as rows ask for. A site whose
 * share of positives differs moves the log-odds by the difference (Saerens, Latinne and
 * Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities", Neural
 * Computation 14, 2002).
 *
 * @param slope beyond the outer knots, log-odds for each unit of raw score, above 0
 * @param knots where the curve bends; at least one, rising in both
 * @param prior the share of positives that it was fitted at, above 0 and below 1
 */
public record CalibrationCurve(double slope, List<Knot> knots, double prior) {

  /**
   * Where the curve bends.
   *
   * @param raw a raw score
   * @param logOdds what it means, in log-odds
   */
  public record Knot(double raw, double logOdds) {

    /** Checks that both are numbers of a size that scores have. */
    public Knot {
      if (!(Math.abs(raw) <= LARGEST_KNOT && Math.abs(logOdds) <= LARGEST_KNOT)) {
        throw new IllegalArgumentException("a knot joins two finite numbers");
      }
    }
  }

  /** No model's log-odds come near. */
  private static final double LARGEST_RAW = 1e9;

  /** Differences of such numbers stay finite. */
  private static final double LARGEST_KNOT = 1e100;

  /** Checks that the curve rises and copies the knots. */
  public CalibrationCurve {
    knots = List.copyOf(knots);
    if (!(slope > 0 && slope < Double.POSITIVE_INFINITY) || knots.isEmpty()) {
      throw new IllegalArgumentException("a calibration curve needs a slope above 0 and a knot");
    }
    for (int k = 1; k < knots.size(); k++) {
      if (!(knots.get(k).raw() > knots.get(k - 1).raw()
          && knots.get(k).logOdds() > knots.get(k - 1).logOdds())) {
        throw new IllegalArgumentException("the knots of a calibration curve rise");
      }
    }
    LogOdds.requireShare(prior);
  }

  /**
   * The curve that takes log-odds at their word.
   *
   * @return slope 1 through 0, fitted at as many positives as negatives
   */
  public static CalibrationCurve identity() {
    return new CalibrationCurve(1, List.of(new Knot(0, 0)), 0.5);
  }

  /**
   * Fits a curve; the same rows in the same order give the same.
   *
   * @param raw raw scores of rows that the model was not trained on
   * @param targets fractions in [0,1], one for each score
   * @return the curve; a logistic one where rows are few, {@link #identity()}'s at the rows' prior
   *     where they are of one kind or in inverted order
   */
  public static CalibrationCurve fit(double[] raw, double[] targets) {
    if (raw.length != targets.length
        || !DoubleStream.of(raw).allMatch(score -> Math.abs(score) <= LARGEST_RAW)
        || !DoubleStream.of(targets).allMatch(target -> target >= 0 && target <= 1)) {
      throw new IllegalArgumentException("a finite score and a target in [0,1] for each row");
    }
    PlattCalibrator platt = PlattCalibrator.fit(raw, targets);
    double positives = DoubleStream.of(targets).sum();
    List<Knot> knots = new ArrayList<>();
    if (IsotonicKnots.areEnough(raw.length, positives)) {
      knots.addAll(IsotonicKnots.of(raw, targets, platt));
    }
    if (knots.isEmpty()) {
      knots.add(new Knot(0, platt.intercept()));
    }
    return new CalibrationCurve(platt.slope(), knots, share(positives, raw.length));
  }

  /** The share of positives, half a row away from none and all. */
  private static double share(double positives, int rows) {
    double sum = Math.max(rows, 1);
    return Math.min(Math.max(positives, 0.5), sum - 0.5) / sum;
  }

  /**
   * The probability for a raw score, at the share of positives that the curve was fitted at.
   *
   * @param raw the model's log-odds, not NaN
   * @return in [0,1]
   */
  public double calibrate(double raw) {
    return LogOdds.probability(logOdds(raw));
  }

  /**
   * The curve of a site with another share of positives.
   *
   * @param prior the site's share of positives, above 0 and below 1
   * @return the curve at that prior: its log-odds are this curve's and a constant
   * @throws IllegalArgumentException if the prior is no such share
   */
  public CalibrationCurve at(double prior) {
    double shift = LogOdds.shift(this.prior, prior);
    List<Knot> shifted = new ArrayList<>();
    for (Knot knot : knots) {
      double logOdds = knot.logOdds() + shift;
      // Rounding can make neighbours level.
      if (shifted.isEmpty() || logOdds > shifted.get(shifted.size() - 1).logOdds()) {
        shifted.add(new Knot(knot.raw(), logOdds));
      }
    }
    return new CalibrationCurve(slope, shifted, prior);
  }

  /**
   * The log-odds for a raw score, at the share of positives that the curve was fitted at.
   *
   * @param raw the model's log-odds, not NaN
   * @return log-odds, rising with the raw score
   */
  public double logOdds(double raw) {
    if (Double.isNaN(raw)) {
      throw new IllegalArgumentException("a raw score is a number");
    }
    Knot below = knots.get(0);
    if (raw <= below.raw()) {
      return below.logOdds() + slope * (raw - below.raw());
    }
    for (Knot above : knots) {
      if (raw <= above.raw()) {
        double way = (raw - below.raw()) / (above.raw() - below.raw());
        // Rounding must not carry it past the knot.
        return Math.min(
            above.logOdds(), below.logOdds() + way * (above.logOdds() - below.logOdds()));
      }
      below = above;
    }
    return below.logOdds() + slope * (raw - below.raw());
  }
}
