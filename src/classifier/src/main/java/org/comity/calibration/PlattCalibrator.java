package org.comity.calibration;

import java.util.stream.DoubleStream;

/**
 * A logistic curve from raw scores to probabilities: p = 1 / (1 + exp(-(slope * raw + intercept)))
 * (Platt, "Probabilistic outputs for support vector machines", 1999). Monotone, so that it never
 * changes an order.
 *
 * @param slope above 0
 * @param intercept any finite number
 */
public record PlattCalibrator(double slope, double intercept) {

  private static final int NEWTON_STEPS = 100;

  /** Checks that the curve rises. */
  public PlattCalibrator {
    if (!(slope > 0 && slope < Double.POSITIVE_INFINITY) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("a calibration curve needs a slope above 0");
    }
  }

  /**
   * The curve that takes log-odds at their word.
   *
   * @return slope 1, intercept 0
   */
  public static PlattCalibrator identity() {
    return new PlattCalibrator(1, 0);
  }

  /**
   * The probability for a raw score.
   *
   * @param raw log-odds
   * @return in [0,1]
   */
  public double calibrate(double raw) {
    return 1 / (1 + StrictMath.exp(-(slope * raw + intercept)));
  }

  /**
   * Fits a curve by Newton's method (Lin, Lin and Weng, "A note on Platt's probabilistic outputs",
   * Machine Learning 68, 2007) with targets drawn in by one row of each kind, so that few or
   * separable rows do not make it certain.
   *
   * @param raw raw scores of rows that the model was not trained on
   * @param labels fractions in [0,1], one for each score
   * @return the curve; {@link #identity()} if all rows are of one kind or the order is inverted
   */
  public static PlattCalibrator fit(double[] raw, double[] labels) {
    double positives = 0;
    for (double label : labels) {
      positives += label;
    }
    double negatives = labels.length - positives;
    if (positives <= 0 || negatives <= 0) {
      return identity();
    }
    double high = (positives + 1) / (positives + 2);
    double low = 1 / (negatives + 2);
    double[] targets = new double[labels.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = labels[i] * high + (1 - labels[i]) * low;
    }
    // Far from 0 every probability is 0 or 1 and Newton's method would see no way to go.
    double mean = DoubleStream.of(raw).average().orElse(0);
    double spread = spread(raw, mean);
    double[] centred = DoubleStream.of(raw).map(score -> (score - mean) / spread).toArray();
    double[] start = {1, StrictMath.log((positives + 1) / (negatives + 1))};
    double[] curve = newton(centred, targets, start);
    double slope = curve[0] / spread;
    return slope > 0 ? new PlattCalibrator(slope, curve[1] - slope * mean) : identity();
  }

  /** The standard deviation; 1 where all are the same. */
  private static double spread(double[] raw, double mean) {
    double squares = DoubleStream.of(raw).map(score -> (score - mean) * (score - mean)).sum();
    return squares > 0 ? StrictMath.sqrt(squares / raw.length) : 1;
  }

  private static double[] newton(double[] raw, double[] targets, double[] start) {
    double[] curve = start;
    double loss = loss(raw, targets, curve);
    for (int n = 0; n < NEWTON_STEPS; n++) {
      double[] step = direction(raw, targets, curve);
      double length = 1;
      double[] next = curve;
      double nextLoss = Double.POSITIVE_INFINITY;
      while (length > 1e-8 && !(nextLoss < loss)) {
        next = new double[] {curve[0] - length * step[0], curve[1] - length * step[1]};
        nextLoss = loss(raw, targets, next);
        length /= 2;
      }
      if (!(nextLoss < loss - 1e-10)) {
        break;
      }
      curve = next;
      loss = nextLoss;
    }
    return curve;
  }

  private static double loss(double[] raw, double[] targets, double[] curve) {
    double sum = 0;
    for (int i = 0; i < raw.length; i++) {
      double z = curve[0] * raw[i] + curve[1];
      sum += Math.max(z, 0) - z * targets[i] + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
    return sum;
  }

  /** Newton's step: the inverse of the (ridged) second derivatives times the first. */
  private static double[] direction(double[] raw, double[] targets, double[] curve) {
    double g0 = 0;
    double g1 = 0;
    double h00 = 1e-9;
    double h01 = 0;
    double h11 = 1e-9;
    for (int i = 0; i < raw.length; i++) {
      double p = 1 / (1 + StrictMath.exp(-(curve[0] * raw[i] + curve[1])));
      double spread = p * (1 - p);
      g0 += (p - targets[i]) * raw[i];
      g1 += p - targets[i];
      h00 += spread * raw[i] * raw[i];
      h01 += spread * raw[i];
      h11 += spread;
    }
    double det = h00 * h11 - h01 * h01;
    return new double[] {(h11 * g0 - h01 * g1) / det, (h00 * g1 - h01 * g0) / det};
  }
}
