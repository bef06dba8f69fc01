package org.comity.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comity.comment.Attribute;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

  private final List<ScoredRow> rows = Rows.plausible(2000, 1);

  @Test
  void findsNoDifferenceOfABundleFromItself() {
    PairedBootstrap.Difference difference = compare(rows, rows);

    assertThat(difference.difference()).isZero();
    assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void seesThatNoiseMakesScoresWorse() {
    PairedBootstrap.Difference difference = compare(rows, noisy(rows));

    assertThat(difference.difference())
        .isEqualTo(difference.second() - difference.first(), within(1e-12))
        .isNegative();
    assertThat(difference.interval().high()).isNegative();
    assertThat(difference.interval().low()).isLessThan(difference.difference());
  }

  @Test
  void givesTheSameIntervalForTheSameSeed() {
    List<ScoredRow> noisy = noisy(rows);

    assertThat(compare(rows, noisy)).isEqualTo(compare(rows, noisy));
    assertThat(PairedBootstrap.ofAuc(rows, noisy, Attribute.TOXICITY, 8).interval())
        .isNotEqualTo(compare(rows, noisy).interval());
  }

  @Test
  void refusesRowsThatAreNotTheSame() {
    List<ScoredRow> turned = new ArrayList<>(rows);
    Collections.reverse(turned);

    assertThatIllegalArgumentException().isThrownBy(() -> compare(rows, turned));
    assertThatIllegalArgumentException().isThrownBy(() -> compare(rows, rows.subList(0, 9)));
  }

  @Test
  void refusesRowsOfOneClass() {
    List<ScoredRow> one = List.of(Rows.row(1, 1, 0.3));

    assertThatIllegalArgumentException().isThrownBy(() -> compare(one, one));
  }

  private static PairedBootstrap.Difference compare(List<ScoredRow> first, List<ScoredRow> second) {
    return PairedBootstrap.ofAuc(first, second, Attribute.TOXICITY, Rows.SEED);
  }

  private static List<ScoredRow> noisy(List<ScoredRow> rows) {
    Random random = new Random(5);
    return rows.stream()
        .map(
            row ->
                new ScoredRow(
                    row.id(),
                    row.source(),
                    row.lang(),
                    row.length(),
                    row.labels(),
                    Rows.single(
                        Attribute.TOXICITY,
                        (row.score(Attribute.TOXICITY) + random.nextDouble()) / 2)))
        .toList();
  }
}
