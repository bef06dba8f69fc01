package org.comity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

class RankAucTest {

  @Test
  void agreesWithTribuoOnRandomRowsWithTies() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int rows = 2 + random.nextInt(200);
      boolean[] positive = new boolean[rows];
      double[] score = new double[rows];
      for (int row = 0; row < rows; row++) {
        positive[row] = row == 0 || (row > 1 && random.nextInt(4) == 0);
        score[row] = random.nextInt(12) / 12.0;
      }
      assertThat(new RankAuc(positive, score).area())
          .as("seed %d", seed)
          .isEqualTo(LabelEvaluationUtil.binaryAUCROC(positive, score), within(1e-12));
      assertThat(new RankAuc(positive, score).figures().averagePrecision())
          .as("seed %d", seed)
          .isEqualTo(LabelEvaluationUtil.averagedPrecision(positive, score), within(1e-12));
    }
  }

  @Test
  void countsARowAsOftenAsAsked() {
    boolean[] positive = {true, true, false};
    double[] score = {0.9, 0.1, 0.5};
    RankAuc auc = new RankAuc(positive, score);

    assertThat(auc.area()).isEqualTo(0.5);
    assertThat(auc.area(new int[] {3, 1, 5})).isEqualTo(0.75);
    assertThat(auc.area(new int[] {0, 2, 1})).isZero();
    assertThat(auc.figures(new int[] {3, 1, 5}).averagePrecision())
        .isEqualTo((3 + 4 / 9.0) / 4, within(1e-12));
  }
}
