package org.comity.training.evaluation;

import org.comity.evaluation.Interval;
import org.comity.evaluation.RankAuc;
import org.comity.evaluation.StratifiedDraws;
import org.jspecify.annotations.Nullable;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

/**
 * The figures of one attribute on one set of rows. Those that rank are null unless there are rows
 * of both classes; those that average are null when there is no row.
 *
 * @param rows how many rows say something of the attribute
 * @param positives how many of them are positive: seen by at least half of the people asked
 * @param notScored how many have no score and count as 0
 * @param baseRate positives by rows, in [0,1]
 * @param auc area under the ROC curve, in [0,1], equal scores counting one half
 * @param aucInterval its 95% interval from a stratified bootstrap
 * @param averagePrecision {@code sum_n (R_n - R_(n-1)) P_n} over the distinct scores, in [0,1]
 * @param recallAtFivePercentFpr the recall where 5% of the negatives are taken for positive
 * @param bestF1 the largest F1 of any threshold: an upper bound, as it is chosen on these rows
 * @param bestF1Threshold the score that gives it
 * @param atHalf counts and figures with the threshold at 0.5
 * @param ece expected calibration error over 15 bins, in [0,1]
 * @param brier mean squared error, in [0,1]
 * @param logLoss in nats, with probabilities cut off at 1e-15
 */
public record Metrics(
    int rows,
    int positives,
    int notScored,
    @Nullable Double baseRate,
    @Nullable Double auc,
    @Nullable Interval aucInterval,
    @Nullable Double averagePrecision,
    @Nullable Double recallAtFivePercentFpr,
    @Nullable Double bestF1,
    @Nullable Double bestF1Threshold,
    Confusion atHalf,
    @Nullable Double ece,
    @Nullable Double brier,
    @Nullable Double logLoss) {

  private static final int DRAWS = 100;

  /**
   * Computes the figures. AUC and average precision are Tribuo's.
   *
   * @param seed of the bootstrap
   */
  static Metrics of(Sample sample, long seed) {
    boolean both = sample.hasBothClasses();
    Curve curve = both ? new Curve(sample) : null;
    Curve.BestF1 best = curve == null ? null : curve.bestF1();
    Reliability reliability = sample.rows() == 0 ? null : new Reliability(sample);
    return new Metrics(
        sample.rows(),
        sample.positives,
        sample.notScored,
        reliability == null ? null : (double) sample.positives / sample.rows(),
        both ? LabelEvaluationUtil.binaryAUCROC(sample.positive, sample.score) : null,
        both ? interval(sample, seed) : null,
        both ? LabelEvaluationUtil.averagedPrecision(sample.positive, sample.score) : null,
        curve == null ? null : curve.recallAtFivePercentFalsePositives(),
        best == null ? null : best.f1(),
        best == null ? null : best.threshold(),
        Confusion.of(sample),
        reliability == null ? null : reliability.expectedError(),
        reliability == null ? null : reliability.brier(),
        reliability == null ? null : reliability.logLoss());
  }

  private static Interval interval(Sample sample, long seed) {
    RankAuc auc = new RankAuc(sample.positive, sample.score);
    StratifiedDraws draws = new StratifiedDraws(sample.positive, seed);
    double[] areas = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      areas[draw] = auc.area(draws.next());
    }
    return Interval.ofDraws(areas);
  }
}
