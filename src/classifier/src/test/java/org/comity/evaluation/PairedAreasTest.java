package org.comity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comity.evaluation.PairedAreas.Fold;
import org.junit.jupiter.api.Test;

class PairedAreasTest {

  /** The first model sees half as far as the second one; both are shifted. */
  private static Fold fold(int rows, double shift, Random random) {
    Fold fold = new Fold(new boolean[rows], new double[rows], new double[rows], new double[rows]);
    for (int row = 0; row < rows; row++) {
      fold.positive()[row] = random.nextInt(3) == 0;
      fold.weight()[row] = 1;
      double signal = fold.positive()[row] ? 1 : 0;
      fold.first()[row] = shift + signal / 2 + random.nextGaussian();
      fold.second()[row] = shift + signal + random.nextGaussian();
    }
    return fold;
  }

  private static double area(Fold fold, double[] scores) {
    return new RankAuc(fold.positive(), scores).area();
  }

  @Test
  void oneFoldHasTheAreasOfItsRanks() {
    Fold fold = fold(200, 0, new Random(3));

    PairedAreas areas = PairedAreas.of(List.of(fold), 1);

    assertThat(areas.first()).isEqualTo(area(fold, fold.first()), within(1e-12));
    assertThat(areas.second()).isEqualTo(area(fold, fold.second()), within(1e-12));
    assertThat(areas.difference().low()).isLessThan(areas.gained());
    assertThat(areas.difference().high()).isGreaterThan(areas.gained());
    assertThat(areas.ofFirst().high()).isGreaterThan(areas.first());
    assertThat(areas.ofSecond().low()).isLessThan(areas.second());
  }

  @Test
  void scoresOfOneFoldAreNotComparedWithThoseOfAnother() {
    List<Fold> level = new ArrayList<>();
    List<Fold> shifted = new ArrayList<>();
    for (int at = 0; at < 5; at++) {
      level.add(fold(60, 0, new Random(at)));
      shifted.add(fold(60, 100 * at, new Random(at)));
    }

    PairedAreas one = PairedAreas.of(level, 1);
    PairedAreas other = PairedAreas.of(shifted, 1);

    assertThat(other.second()).isEqualTo(one.second(), within(1e-9));
    assertThat(other.difference().low()).isEqualTo(one.difference().low(), within(1e-9));
  }

  @Test
  void aFoldCountsForWhatItsRowsCanTell() {
    Fold large = fold(300, 0, new Random(1));
    Fold small = fold(30, 0, new Random(2));
    int[] positives = new int[2];
    for (int at = 0; at < 2; at++) {
      for (boolean positive : (at == 0 ? large : small).positive()) {
        positives[at] += positive ? 1 : 0;
      }
    }
    double ofLarge = positives[0] * (300.0 - positives[0]) / 300;
    double ofSmall = positives[1] * (30.0 - positives[1]) / 30;

    assertThat(PairedAreas.of(List.of(large, small), 1).first())
        .isEqualTo(
            (ofLarge * area(large, large.first()) + ofSmall * area(small, small.first()))
                / (ofLarge + ofSmall),
            within(1e-12));
  }

  @Test
  void aFoldOfOneKindTellsNothing() {
    Fold both = fold(100, 0, new Random(4));
    Fold negatives =
        new Fold(new boolean[2], new double[] {1, 1}, new double[] {1, 2}, new double[] {2, 1});

    assertThat(PairedAreas.of(List.of(both, negatives), 7))
        .isEqualTo(PairedAreas.of(List.of(both), 7));
    assertThatThrownBy(() -> PairedAreas.of(List.of(negatives), 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both kinds");
  }
}
