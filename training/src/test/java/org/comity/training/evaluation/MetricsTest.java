package org.comity.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.comity.comment.Attribute;
import org.comity.evaluation.Interval;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.evaluation.LabelEvaluation;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.evaluation.LabelMetrics;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class MetricsTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Label YES = new Label("yes");
  private static final Label NO = new Label("no");

  @Test
  void agreesWithScikitLearn() {
    Metrics metrics = metrics(Rows.byFormula());

    assertThat(metrics.positives()).isEqualTo(81);
    assertThat(metrics.auc()).isEqualTo(0.9643116505861603, EXACT);
    assertThat(metrics.averagePrecision()).isEqualTo(0.9521584643477835, EXACT);
    assertThat(metrics.recallAtFivePercentFpr()).isEqualTo(0.8141975308641974, EXACT);
    assertThat(metrics.bestF1()).isEqualTo(0.8809523809523809, EXACT);
    assertThat(metrics.bestF1Threshold()).isEqualTo(0.5643564356435643, EXACT);
    assertThat(metrics.ece()).isEqualTo(0.1615841584158416, EXACT);
    assertThat(metrics.brier()).isEqualTo(0.10847661993922164, EXACT);
    assertThat(metrics.logLoss()).isEqualTo(0.3588101499808725, EXACT);
    assertThat(metrics.atHalf().precision()).isEqualTo(0.7676767676767676, EXACT);
    assertThat(metrics.atHalf().recall()).isEqualTo(0.9382716049382716, EXACT);
    assertThat(metrics.atHalf().f1()).isEqualTo(0.8444444444444444, EXACT);
    assertThat(metrics.atHalf().balancedErrorRate()).isEqualTo(0.1275028529930491, EXACT);
  }

  @Test
  void countsTiesOneHalf() {
    // Pairs: 0.9 beats both; 0.5 ties with 0.5 and beats 0.1.
    Metrics metrics = metrics(rows(1, 0.9, 1, 0.5, 0, 0.5, 0, 0.1));

    assertThat(metrics.auc()).isEqualTo(3.5 / 4, EXACT);
    assertThat(metrics.averagePrecision()).isEqualTo(0.5 * 1 + 0.5 * 2 / 3, EXACT);
    assertThat(metrics.bestF1()).isEqualTo(0.8, EXACT);
    assertThat(metrics.bestF1Threshold()).isEqualTo(0.5);
    assertThat(metrics.recallAtFivePercentFpr()).isEqualTo(0.5 + 0.5 * 0.05 / 0.5, EXACT);
    assertThat(metrics.brier()).isEqualTo((0.01 + 0.25 + 0.25 + 0.01) / 4, EXACT);
  }

  @Test
  void isChanceWhenAllScoresAreEqual() {
    Metrics metrics = metrics(rows(1, 0.3, 0, 0.3, 0, 0.3, 0, 0.3));

    assertThat(metrics.auc()).isEqualTo(0.5, EXACT);
    assertThat(metrics.averagePrecision()).isEqualTo(0.25, EXACT);
    assertThat(metrics.recallAtFivePercentFpr()).isEqualTo(0.05, EXACT);
    assertThat(metrics.ece()).isEqualTo(0.05, EXACT);
    assertThat(metrics.aucInterval()).isEqualTo(new Interval(0.5, 0.5));
    assertThat(metrics.atHalf().precision()).isNull();
    assertThat(metrics.atHalf().recall()).isEqualTo(0);
  }

  @Test
  void hasNoRankingOfOneClass() {
    Metrics metrics = metrics(rows(0, 0.2, 0, 0.6));

    assertThat(metrics.auc()).isNull();
    assertThat(metrics.aucInterval()).isNull();
    assertThat(metrics.averagePrecision()).isNull();
    assertThat(metrics.bestF1()).isNull();
    assertThat(metrics.recallAtFivePercentFpr()).isNull();
    assertThat(metrics.atHalf().recall()).isNull();
    assertThat(metrics.atHalf().f1()).isNull();
    assertThat(metrics.atHalf().balancedErrorRate()).isNull();
    assertThat(metrics.baseRate()).isEqualTo(0);
    assertThat(metrics.ece()).isEqualTo(0.4, EXACT);
  }

  @Test
  void evaluatesASingleRow() {
    Metrics metrics = metrics(rows(1, 0.75));

    assertThat(metrics.rows()).isEqualTo(1);
    assertThat(metrics.auc()).isNull();
    assertThat(metrics.brier()).isEqualTo(0.0625, EXACT);
    assertThat(metrics.logLoss()).isEqualTo(-Math.log(0.75), EXACT);
    assertThat(metrics.atHalf()).isEqualTo(new Confusion(1, 0, 0, 0));
  }

  @Test
  void hasNoFiguresOfNoRows() {
    Metrics metrics = metrics(List.of());

    assertThat(metrics.rows()).isZero();
    assertThat(metrics.baseRate()).isNull();
    assertThat(metrics.ece()).isNull();
    assertThat(metrics.logLoss()).isNull();
  }

  @Test
  void countsARowThatWasNotScoredAsZero() {
    List<ScoredRow> held = List.of(Rows.row(0, 1, 0.9), Rows.row(1, 0, 0.2), Rows.notScored(2, 1));
    List<ScoredRow> zero = List.of(Rows.row(0, 1, 0.9), Rows.row(1, 0, 0.2), Rows.row(2, 1, 0));

    assertThat(metrics(held).notScored()).isEqualTo(1);
    assertThat(metrics(held).auc()).isEqualTo(0.5, EXACT);
    assertThat(metrics(held).auc()).isEqualTo(metrics(zero).auc());
    assertThat(metrics(held).logLoss()).isEqualTo(metrics(zero).logLoss()).isFinite();
  }

  @Test
  void takesALabelOfOneHalfForPositiveAndSkipsRowsWithoutOne() {
    List<ScoredRow> rows = new ArrayList<>(rows(0.5, 0.9, 0.49, 0.1));
    rows.add(new ScoredRow("x", "made", null, 1, Rows.single(Attribute.INSULT, 1), null));

    assertThat(metrics(rows).rows()).isEqualTo(2);
    assertThat(metrics(rows).positives()).isEqualTo(1);
    assertThat(metrics(rows).notScored()).isZero();
  }

  @Test
  void agreesWithTribuosEvaluator() {
    List<ScoredRow> rows = Rows.plausible(3000, 3);
    Metrics ours = metrics(rows);
    List<Prediction<Label>> predictions = predictions(rows);
    LabelEvaluation theirs = new LabelEvaluator().evaluate(model(), predictions, provenance());

    assertThat(ours.auc()).isEqualTo(LabelMetrics.AUCROC(YES, predictions), EXACT);
    assertThat(ours.averagePrecision())
        .isEqualTo(LabelMetrics.averagedPrecision(YES, predictions), EXACT);
    assertThat(ours.atHalf().precision()).isEqualTo(theirs.precision(YES), EXACT);
    assertThat(ours.atHalf().recall()).isEqualTo(theirs.recall(YES), EXACT);
    assertThat(ours.atHalf().f1()).isEqualTo(theirs.f1(YES), EXACT);
    assertThat(ours.atHalf().balancedErrorRate()).isEqualTo(theirs.balancedErrorRate(), EXACT);
  }

  private static Metrics metrics(List<ScoredRow> rows) {
    return Metrics.of(Sample.of(rows, Attribute.TOXICITY), Rows.SEED);
  }

  /** Rows from label and score by turns. */
  private static List<ScoredRow> rows(double... values) {
    List<ScoredRow> rows = new ArrayList<>();
    for (int at = 0; at < values.length; at += 2) {
      rows.add(Rows.row(at / 2, values[at], values[at + 1]));
    }
    return rows;
  }

  private static List<Prediction<Label>> predictions(List<ScoredRow> rows) {
    List<Prediction<Label>> predictions = new ArrayList<>();
    for (ScoredRow row : rows) {
      double score = row.score(Attribute.TOXICITY);
      Map<String, Label> scores = new HashMap<>();
      scores.put("yes", new Label("yes", score));
      scores.put("no", new Label("no", 1 - score));
      Example<Label> example = new ArrayExample<>(row.positive(Attribute.TOXICITY) ? YES : NO);
      predictions.add(new Prediction<>(score >= 0.5 ? YES : NO, scores, 1, example, true));
    }
    return predictions;
  }

  /** A model that only says which labels there are; the evaluator asks it for nothing else. */
  private static Model<Label> model() {
    MutableDataset<Label> two = new MutableDataset<>(provenance(), new LabelFactory());
    two.add(new ArrayExample<>(YES, new String[] {"f"}, new double[] {1}));
    two.add(new ArrayExample<>(NO, new String[] {"f"}, new double[] {1}));
    return DummyClassifierTrainer.createMostFrequentTrainer().train(two);
  }

  private static SimpleDataSourceProvenance provenance() {
    return new SimpleDataSourceProvenance("a test", new LabelFactory());
  }
}
