package org.comity.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What each threshold on the score catches: one step per distinct score, from the highest down. The
 * ROC and the precision-recall curve are two views of it. Needs a row of each class.
 */
final class Curve {

  /** More points than this do not show in a drawing. */
  private static final int MOST_POINTS = 150;

  private static final double FALSE_POSITIVE_RATE = 0.05;

  private final int positives;
  private final int negatives;
  private final List<Step> steps = new ArrayList<>();

  /** The rows with a score of at least the threshold, by class. */
  private record Step(double threshold, int hits, int alarms) {}

  /**
   * The best that one threshold can do.
   *
   * @param f1 in [0,1]
   * @param threshold the highest score with this F1
   */
  record BestF1(double f1, double threshold) {}

  Curve(Sample sample) {
    if (!sample.hasBothClasses()) {
      throw new IllegalArgumentException("a curve needs a row of each class");
    }
    this.positives = sample.positives;
    this.negatives = sample.negatives();
    int[] order =
        IntStream.range(0, sample.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -sample.score[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int hits = 0;
    for (int at = 0; at < order.length; at++) {
      hits += sample.positive[order[at]] ? 1 : 0;
      double score = sample.score[order[at]];
      if (at + 1 == order.length || sample.score[order[at + 1]] < score) {
        steps.add(new Step(score, hits, at + 1 - hits));
      }
    }
  }

  /** The largest F1 of any threshold, {@code 2tp/(2tp+fp+fn)}. */
  BestF1 bestF1() {
    BestF1 best = new BestF1(0, 1);
    for (Step step : steps) {
      double f1 = 2.0 * step.hits / (step.hits + step.alarms + positives);
      if (f1 > best.f1) {
        best = new BestF1(f1, step.threshold);
      }
    }
    return best;
  }

  /**
   * The recall where 5% of the negative rows are taken for positive, interpolated between the
   * neighbouring points of the ROC curve.
   */
  double recallAtFivePercentFalsePositives() {
    Step below = new Step(Double.POSITIVE_INFINITY, 0, 0);
    for (Step step : steps) {
      if ((double) step.alarms / negatives > FALSE_POSITIVE_RATE) {
        double from = (double) below.alarms / negatives;
        double share = (FALSE_POSITIVE_RATE - from) / ((double) step.alarms / negatives - from);
        return (below.hits + share * (step.hits - below.hits)) / positives;
      }
      below = step;
    }
    return 1;
  }

  /** False-positive rate against recall, from (0,0) to (1,1). */
  List<AttributeReport.Point> roc() {
    List<AttributeReport.Point> points = new ArrayList<>();
    points.add(new AttributeReport.Point(0, 0));
    for (Step step : steps) {
      points.add(
          new AttributeReport.Point(
              (double) step.alarms / negatives, (double) step.hits / positives));
    }
    return thinned(points);
  }

  /** Recall against precision, from the highest threshold to a recall of 1. */
  List<AttributeReport.Point> precisionRecall() {
    return thinned(
        steps.stream()
            .map(
                step ->
                    new AttributeReport.Point(
                        (double) step.hits / positives,
                        (double) step.hits / (step.hits + step.alarms)))
            .toList());
  }

  /** Points at even distances along the curve, so that its bends stay; the ends are kept. */
  private static List<AttributeReport.Point> thinned(List<AttributeReport.Point> points) {
    if (points.size() <= MOST_POINTS) {
      return List.copyOf(points);
    }
    double[] way = new double[points.size()];
    for (int at = 1; at < way.length; at++) {
      way[at] = way[at - 1] + points.get(at).distance(points.get(at - 1));
    }
    double step = way[way.length - 1] / (MOST_POINTS - 2);
    IntUnaryOperator stretch = at -> (int) (way[at] / step);
    return IntStream.range(0, way.length)
        .filter(
            at ->
                at == 0
                    || at == way.length - 1
                    || stretch.applyAsInt(at) != stretch.applyAsInt(at - 1))
        .mapToObj(points::get)
        .toList();
  }
}
