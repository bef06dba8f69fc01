package org.comity.training.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static double of(@Nullable Double figure) {
    return Objects.requireNonNull(figure);
  }

  @Test
  void agreesWithFiguresWorkedOutByHand() {
    // Deviations -1.5 -.5 .5 1.5 and -1 0 -1 2: sum of products 4, squares 5 and 6.
    Correlation found =
        Correlation.of(new double[] {0.1, 0.2, 0.3, 0.4}, new double[] {0.1, 0.2, 0.1, 0.4});
    assertThat(of(found.pearson())).isCloseTo(4 / Math.sqrt(30), within(1e-12));
    // Ranks 0 1 2 3 and .5 2 .5 3: sum of the deviations' products 3, squares 5 and 4.5.
    assertThat(of(found.spearman())).isCloseTo(3 / Math.sqrt(22.5), within(1e-12));
  }

  @Test
  void ranksGoTogetherWhereScoresOnlyRiseTogether() {
    Correlation found =
        Correlation.of(new double[] {0.1, 0.5, 0.6, 0.9}, new double[] {0, 0.001, 0.01, 1});
    assertThat(of(found.spearman())).isCloseTo(1, within(1e-12));
    assertThat(of(found.pearson())).isLessThan(0.9);
  }

  @Test
  void hasNoneWhereOneScorerAlwaysSaysTheSame() {
    Correlation found = Correlation.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.2, 0.3});
    assertThat(found.pearson()).isNull();
    assertThat(found.spearman()).isNull();
    assertThat(Correlation.of(new double[0], new double[0]).pearson()).isNull();
  }
}
