package org.comity.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.comity.training.evaluation.PairedBootstrap.Difference;
import org.comity.training.evaluation.PairedBootstrap.Gap;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

  private final List<ScoredRow> rows = Rows.plausible(2000, 1);

  @Test
  void findsNoDifferenceOfABundleFromItself() {
    Difference difference = compare(rows, rows);

    assertThat(auc(difference).difference()).isZero();
    assertThat(auc(difference).interval()).isEqualTo(new Interval(0, 0));
    assertThat(averagePrecision(difference).interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void seesThatNoiseMakesScoresWorse() {
    Difference difference = compare(rows, noisy(rows));

    for (Gap gap : List.of(auc(difference), averagePrecision(difference))) {
      assertThat(gap.difference())
          .isEqualTo(gap.second() - gap.first(), within(1e-12))
          .isNegative();
      assertThat(gap.interval().high()).isNegative();
      assertThat(gap.interval().low()).isLessThan(gap.difference());
    }
  }

  @Test
  void countsWhatEitherDidNotScoreAsZero() {
    List<ScoredRow> one = List.of(Rows.row(0, 1, .9), Rows.row(1, 1, .8), Rows.row(2, 0, .1));
    List<ScoredRow> two = List.of(Rows.row(0, 1, .9), Rows.notScored(1, 1), Rows.row(2, 0, .1));
    Difference difference = compare(one, two);

    assertThat(difference.rows()).isEqualTo(3);
    assertThat(difference.positives()).isEqualTo(2);
    assertThat(difference.firstNotScored()).isZero();
    assertThat(difference.secondNotScored()).isEqualTo(1);
    assertThat(auc(difference).second()).isEqualTo(.5);
    assertThat(averagePrecision(difference).second()).isEqualTo((1 + 2 / 3.0) / 2, within(1e-12));
  }

  /** scikit-learn 1.2.1 and NumPy 1.24.2 computed the figures, on the draws of the seed. */
  @Test
  void givesTheIntervalThatDrawsOfAllRowsHave() {
    List<ScoredRow> formula = Rows.byFormula();
    List<ScoredRow> turned = new ArrayList<>();
    for (int i = 0; i < formula.size(); i++) {
      turned.add(
          Rows.row(
              i,
              formula.get(i).label(Attribute.TOXICITY),
              (formula.get(i).score(Attribute.TOXICITY) + (i * 53 % 97) / 97.0) / 2));
    }
    Difference difference = compare(formula, turned);

    assertThat(auc(difference).difference()).isEqualTo(-0.077912646540, within(1e-9));
    assertThat(auc(difference).interval().low()).isEqualTo(-0.12475112, within(1e-8));
    assertThat(auc(difference).interval().high()).isEqualTo(-0.03698072, within(1e-8));
    assertThat(averagePrecision(difference).difference()).isEqualTo(-0.112759028083, within(1e-9));
    assertThat(averagePrecision(difference).interval().low()).isEqualTo(-0.19125822, within(1e-8));
    assertThat(averagePrecision(difference).interval().high()).isEqualTo(-0.05569528, within(1e-8));
  }

  @Test
  void givesTheSameIntervalForTheSameSeed() {
    List<ScoredRow> noisy = noisy(rows);

    assertThat(compare(rows, noisy)).isEqualTo(compare(rows, noisy));
    assertThat(new PairedBootstrap(8, () -> {}).of(rows, noisy, Attribute.TOXICITY))
        .isNotEqualTo(compare(rows, noisy));
  }

  @Test
  void tellsOfEachDraw() {
    AtomicInteger draws = new AtomicInteger();
    new PairedBootstrap(1, draws::incrementAndGet).of(rows, rows, Attribute.TOXICITY);

    assertThat(draws).hasValue(PairedBootstrap.DRAWS);
  }

  @Test
  void refusesRowsThatAreNotTheSame() {
    List<ScoredRow> turned = new ArrayList<>(rows);
    Collections.reverse(turned);

    assertThatIllegalArgumentException().isThrownBy(() -> compare(rows, turned));
    assertThatIllegalArgumentException().isThrownBy(() -> compare(rows, rows.subList(0, 9)));
  }

  @Test
  void hasNoFiguresOfRowsOfOneClass() {
    List<ScoredRow> one = List.of(Rows.row(1, 1, 0.3));

    assertThat(compare(one, one)).isEqualTo(new Difference(1, 1, 0, 0, null, null));
    assertThat(compare(List.of(), List.of())).isEqualTo(new Difference(0, 0, 0, 0, null, null));
  }

  private static Difference compare(List<ScoredRow> first, List<ScoredRow> second) {
    return new PairedBootstrap(Rows.SEED, () -> {}).of(first, second, Attribute.TOXICITY);
  }

  private static Gap auc(Difference difference) {
    return Objects.requireNonNull(difference.auc());
  }

  private static Gap averagePrecision(Difference difference) {
    return Objects.requireNonNull(difference.averagePrecision());
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
