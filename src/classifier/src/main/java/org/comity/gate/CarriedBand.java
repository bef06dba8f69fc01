package org.comity.gate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.comity.policy.ThresholdBand;

/**
 * Thresholds for a challenger that promise what the champion's keep: of what is approved no larger
 * share should have been rejected, of what is rejected no smaller share rightly. The numbers
 * differ, as the scores do; read off rows that neither model was trained on, other than those that
 * the gate judges.
 */
public final class CarriedBand {

  /** Fewer rows on a side of the champion's tell no share: their number is kept instead. */
  private static final int LEAST = 10;

  private static final double ROUNDING = 1e-9;

  private final List<JudgedRow> rows;

  private CarriedBand(List<JudgedRow> rows) {
    this.rows = rows;
  }

  /**
   * Carries thresholds over.
   *
   * @param rows to read shares off; those that a model could not score do not count
   * @param champion the champion's active thresholds
   * @return the challenger's; the champion's own where there are no rows
   */
  public static ThresholdBand of(List<JudgedRow> rows, ThresholdBand champion) {
    List<JudgedRow> scored =
        rows.stream()
            .filter(row -> row.champion() != null && row.challenger() != null)
            .sorted(Comparator.comparing(JudgedRow::id))
            .toList();
    if (scored.isEmpty()) {
      return champion;
    }
    CarriedBand carried = new CarriedBand(scored);
    double approveBelow = carried.approveBelow(champion.approveBelow());
    Double from = champion.rejectFrom();
    return new ThresholdBand(
        approveBelow, from == null ? null : Math.max(approveBelow, carried.rejectFrom(from)));
  }

  /** The share of some rows' weight that was rejected, half a row away from none and all. */
  private record Share(int rows, double weight, double rejected) {

    static final Share NOTHING = new Share(0, 0, 0);

    Share plus(JudgedRow row) {
      double more = row.rejected() ? row.weight() : 0;
      return new Share(rows + 1, weight + row.weight(), rejected + more);
    }

    double rate() {
      return (rejected + 0.5) / (weight + 1);
    }

    double approved() {
      return weight - rejected;
    }

    /** Where nothing is lost in approving these instead of those. */
    boolean mayBeApprovedFor(Share kept) {
      return kept.rows() < LEAST
          ? rows <= kept.rows()
          : rate() <= kept.rate() && rejected <= kept.rejected() + ROUNDING;
    }

    /** Where nothing is lost in rejecting these instead of those. */
    boolean mayBeRejectedFor(Share kept) {
      return kept.rows() < LEAST
          ? rows <= kept.rows()
          : rate() >= kept.rate() && approved() <= kept.approved() + ROUNDING;
    }
  }

  /** The highest score below which no more was rejected, and no larger share, than below it. */
  private double approveBelow(double champion) {
    Share kept = of(row -> row.championRank() < champion);
    List<JudgedRow> rising = sorted(Comparator.comparingDouble(JudgedRow::challengerRank));
    Share below = Share.NOTHING;
    double cut = 0;
    for (int row = 0; row < rising.size(); row++) {
      below = below.plus(rising.get(row));
      if (below.mayBeApprovedFor(kept) && isLastOfItsScore(rising, row)) {
        cut = next(rising, row);
      }
    }
    return cut;
  }

  /** The lowest score from which no more was approved, and no larger share, than from it. */
  private double rejectFrom(double champion) {
    Share kept = of(row -> row.championRank() >= champion);
    List<JudgedRow> falling =
        sorted(Comparator.comparingDouble(JudgedRow::challengerRank).reversed());
    Share above = Share.NOTHING;
    double cut = Math.min(1, Math.nextUp(falling.get(0).challengerRank()));
    for (int row = 0; row < falling.size(); row++) {
      above = above.plus(falling.get(row));
      if (above.mayBeRejectedFor(kept) && isLastOfItsScore(falling, row)) {
        cut = falling.get(row).challengerRank();
      }
    }
    return cut;
  }

  private Share of(Predicate<JudgedRow> wanted) {
    Share share = Share.NOTHING;
    for (JudgedRow row : rows) {
      share = wanted.test(row) ? share.plus(row) : share;
    }
    return share;
  }

  private List<JudgedRow> sorted(Comparator<JudgedRow> order) {
    return rows.stream().sorted(order.thenComparing(JudgedRow::id)).toList();
  }

  private static boolean isLastOfItsScore(List<JudgedRow> sorted, int row) {
    return row + 1 == sorted.size()
        || sorted.get(row + 1).challengerRank() != sorted.get(row).challengerRank();
  }

  /** The next score that some row has; above the last one all are approved. */
  private static double next(List<JudgedRow> rising, int row) {
    return row + 1 == rising.size()
        ? Math.min(1, Math.nextUp(rising.get(row).challengerRank()))
        : rising.get(row + 1).challengerRank();
  }
}
