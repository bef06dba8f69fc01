package org.comity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.comity.policy.ThresholdBand;
import org.comity.policy.Verdict.Kind;
import org.junit.jupiter.api.Test;

class CarriedBandTest {

  @Test
  void keepsTheNumbersWhereScoresAreTheSame() {
    List<JudgedRow> rows = MadeRows.of(400, 1.5, 1.5, 1);
    ThresholdBand carried = CarriedBand.of(rows, MadeRows.BAND);

    assertThat(share(rows, carried, Kind.APPROVE, true))
        .isGreaterThanOrEqualTo(share(rows, MadeRows.BAND, Kind.APPROVE, false));
    assertThat(wrongly(rows, carried, Kind.APPROVE, true))
        .isLessThanOrEqualTo(wrongly(rows, MadeRows.BAND, Kind.APPROVE, false) + 0.01);
  }

  @Test
  void followsAnotherScale() {
    List<JudgedRow> rows =
        MadeRows.of(400, 1.5, 1.5, 2).stream()
            .map(
                row ->
                    new JudgedRow(
                        row.id(),
                        row.champion(),
                        row.championRank() / 3,
                        row.rejected(),
                        1,
                        List.of()))
            .toList();
    ThresholdBand carried = CarriedBand.of(rows, MadeRows.BAND);

    assertThat(carried.approveBelow()).isLessThan(0.34);
    assertThat(Objects.requireNonNull(carried.rejectFrom())).isLessThan(0.34);
    assertThat(wrongly(rows, carried, Kind.APPROVE, true))
        .isLessThanOrEqualTo(wrongly(rows, MadeRows.BAND, Kind.APPROVE, false) + 0.01);
  }

  @Test
  void aBetterChallengerHoldsLessAtTheSamePromise() {
    List<JudgedRow> rows = MadeRows.of(2000, 1, 2, 3);
    ThresholdBand carried = CarriedBand.of(rows, MadeRows.BAND);

    assertThat(share(rows, carried, Kind.HOLD, true))
        .isLessThan(share(rows, MadeRows.BAND, Kind.HOLD, false));
  }

  @Test
  void neverRejectsWhereTheChampionNeverDoes() {
    ThresholdBand careful = new ThresholdBand(0.4, null);

    assertThat(CarriedBand.of(MadeRows.of(300, 1, 2, 4), careful).rejectFrom()).isNull();
    assertThat(CarriedBand.of(List.of(), careful)).isEqualTo(careful);
  }

  private static double share(
      List<JudgedRow> rows, ThresholdBand band, Kind lane, boolean challenger) {
    return (double) rows.stream().filter(row -> lane(row, band, challenger) == lane).count()
        / rows.size();
  }

  /** Of the rows in a lane the share that a person rejected. */
  private static double wrongly(
      List<JudgedRow> rows, ThresholdBand band, Kind lane, boolean challenger) {
    List<JudgedRow> in = rows.stream().filter(row -> lane(row, band, challenger) == lane).toList();
    return (double) in.stream().filter(JudgedRow::rejected).count() / in.size();
  }

  private static Kind lane(JudgedRow row, ThresholdBand band, boolean challenger) {
    return band.of(challenger ? row.challengerRank() : row.championRank());
  }
}
