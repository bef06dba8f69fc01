package org.comity.calibration;

/** Between probabilities and their log-odds. */
final class LogOdds {

  private LogOdds() {}

  /** The log-odds of a probability; infinite for 0 and 1. */
  static double of(double probability) {
    return StrictMath.log(probability) - StrictMath.log1p(-probability);
  }

  /** The probability of log-odds, which may be infinite. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** What to add to log-odds so that they hold at another share of positives. */
  static double shift(double from, double to) {
    return from == to ? 0 : of(requireShare(to)) - of(from);
  }

  /** Another share of positives' probability for the same row. */
  static double shifted(double probability, double shift) {
    return shift == 0 ? probability : probability(of(probability) + shift);
  }

  /** Checks a share of positives. */
  static double requireShare(double prior) {
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException("a share of positives is above 0 and below 1");
    }
    return prior;
  }
}
