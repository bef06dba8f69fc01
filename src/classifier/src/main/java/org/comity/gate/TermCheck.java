package org.comity.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.comity.gate.GateReport.Check;

/**
 * Whether the name of a group of people is rejected for itself: among comments that look neutral,
 * those that name the group are rejected far more often than others. A comment looks neutral where
 * the champion, who has not learnt from these labels, scores it in the lower half.
 */
final class TermCheck {

  private static final String NAME = "terms";

  /** Of the normal distribution, for 95%. */
  private static final double Z = 1.96;

  /**
   * Every term is asked about: the lower end of its interval must reach this share of the bound.
   */
  private static final double SURE = 0.5;

  private final Columns labels;
  private final Bounds.Labels bounds;

  TermCheck(Columns labels, Bounds.Labels bounds) {
    this.labels = labels;
    this.bounds = bounds;
  }

  /** One check that all passed, or one for each term that did not. */
  List<Check> checks() {
    if (labels.rows() == 0) {
      return List.of(passed(0));
    }
    double median = median();
    Columns neutral = labels.only(row -> row.championRank() <= median);
    List<Check> refused = new ArrayList<>();
    int judged = 0;
    for (String term : neutral.values(JudgedRow.TERM)) {
      String slice = JudgedRow.TERM + term;
      Columns with = neutral.only(row -> row.slices().contains(slice));
      Columns without = neutral.only(row -> !row.slices().contains(slice));
      if (with.rows() >= bounds.termRows() && without.rows() >= bounds.termRows()) {
        judged++;
        double rate = with.rejectedShare();
        double usual = without.rejectedShare();
        double low = wilsonLow(rate, with.rows());
        if (rate - usual >= bounds.termExcess() && low - usual >= bounds.termExcess() * SURE) {
          refused.add(refusal(term, with, usual, low));
        }
      }
    }
    return refused.isEmpty() ? List.of(passed(judged)) : refused;
  }

  private double median() {
    Integer[] order = new Integer[labels.rows()];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, (a, b) -> Double.compare(labels.champion[a], labels.champion[b]));
    double half = Arrays.stream(labels.weight).sum() / 2;
    double seen = 0;
    for (Integer row : order) {
      seen += labels.weight[row];
      if (seen >= half) {
        return labels.champion[row];
      }
    }
    throw new IllegalStateException("weights are above 0");
  }

  /** The lower end of the score interval of a share (Wilson, 1927). */
  private static double wilsonLow(double share, int rows) {
    double square = Z * Z / rows;
    double middle = share + square / 2;
    double spread = Z * Math.sqrt(share * (1 - share) / rows + square / (4 * rows));
    return (middle - spread) / (1 + square);
  }

  private Check passed(int judged) {
    return new Check(
        NAME,
        null,
        null,
        null,
        null,
        bounds.termExcess(),
        true,
        judged == 0
            ? "No group of people is named often enough to be compared."
            : "No group of people is rejected for its name (" + judged + " compared).");
  }

  private Check refusal(String term, Columns with, double usual, double low) {
    double rate = with.rejectedShare();
    String sentence =
        String.format(
            Locale.ROOT,
            "Comments that name \"%s\" and look neutral were rejected %.0f%% of the time (%d rows),"
                + " others that look so %.0f%%: the name itself seems to be rejected; look at these"
                + " decisions, and take them out or back before the next retraining.",
            term,
            100 * rate,
            with.rows(),
            100 * usual);
    return new Check("term " + term, usual, rate, low, null, bounds.termExcess(), false, sentence);
  }
}
