package org.comity.gate;

import java.util.List;
import org.comity.policy.ThresholdBand;
import org.comity.policy.promise.Cut;
import org.comity.policy.promise.Promise;
import org.comity.policy.promise.ScorePair;
import org.comity.policy.promise.ScorePairs;

/**
 * Thresholds for a challenger that promise what the champion's keep: of what is approved no larger
 * share should have been rejected, of what is rejected no smaller share rightly. The numbers
 * differ, as the scores do; read off rows that neither model was trained on, other than those that
 * the gate judges.
 */
public final class CarriedBand {

  /** The two may be scores of different attributes: a number alone would mean nothing. */
  private static final int ROWS_FOR_SHARE = 1;

  private CarriedBand() {}

  /**
   * Carries thresholds over.
   *
   * @param rows to read shares off; those that a model could not score do not count
   * @param champion the champion's active thresholds
   * @return the challenger's; the champion's own where there are no rows
   */
  public static ThresholdBand of(List<JudgedRow> rows, ThresholdBand champion) {
    ScorePairs pairs =
        new ScorePairs(
            rows.stream()
                .filter(row -> row.champion() != null && row.challenger() != null)
                .map(CarriedBand::pair)
                .toList(),
            ROWS_FOR_SHARE);
    double approveBelow =
        pairs.carry(new Cut(champion.approveBelow(), true, Promise.APPROVES_BELOW)).number();
    Double from = champion.rejectFrom();
    return new ThresholdBand(
        approveBelow,
        from == null
            ? null
            : Double.valueOf(
                Math.max(
                    approveBelow,
                    pairs.carry(new Cut(from, true, Promise.REJECTS_FROM)).number())));
  }

  private static ScorePair pair(JudgedRow row) {
    return new ScorePair(
        row.id(), row.championRank(), row.challengerRank(), row.rejected(), row.weight());
  }
}
