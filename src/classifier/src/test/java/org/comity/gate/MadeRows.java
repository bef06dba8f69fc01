package org.comity.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.policy.ThresholdBand;

/** Rows of a site that is made up: what is offensive is known, and models see it through noise. */
final class MadeRows {

  static final ThresholdBand BAND = new ThresholdBand(0.4, 0.9);

  private MadeRows() {}

  /** Bounds with the same thresholds for both. */
  static Bounds bounds() {
    return Bounds.usual(Bounds.Costs.usual(BAND, BAND), true, 7);
  }

  /** How far each model sees: 0 nothing, 3 nearly all. */
  static List<JudgedRow> of(int count, double champion, double challenger, long seed) {
    Random random = new Random(seed);
    List<JudgedRow> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      boolean offends = random.nextInt(100) < 30;
      boolean rejected = offends ^ (random.nextInt(100) < 3);
      List<String> slices =
          List.of(
              "language=" + (random.nextInt(3) == 0 ? "ar" : "en"),
              "moderator=m" + random.nextInt(4),
              random.nextInt(8) == 0 ? "term=druze" : "length=short");
      double one = score(offends, champion, random);
      double two = champion == challenger ? one : score(offends, challenger, random);
      rows.add(new JudgedRow("c" + row, one, two, rejected, 1, slices));
    }
    return rows;
  }

  /** A calibrated score: the odds that a normal signal so far to one side gives. */
  private static double score(boolean offends, double sight, Random random) {
    double signal = random.nextGaussian() + (offends ? sight : 0);
    double logOdds = sight * signal - sight * sight / 2 + Math.log(0.3 / 0.7);
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The same row with another verdict. */
  static JudgedRow with(JudgedRow row, boolean rejected) {
    return new JudgedRow(
        row.id(), row.champion(), row.challenger(), rejected, row.weight(), row.slices());
  }

  /** The same row with another weight. */
  static JudgedRow weighing(JudgedRow row, double weight) {
    return new JudgedRow(
        row.id(), row.champion(), row.challenger(), row.rejected(), weight, row.slices());
  }
}
