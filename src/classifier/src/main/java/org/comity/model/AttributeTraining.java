package org.comity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.calibration.PlattCalibrator;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.HashedVector;
import org.comity.linear.HashedExample;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.TrainingRows.Row;
import org.jspecify.annotations.Nullable;

/** Learns one attribute: model, calibration curve, thresholds. */
final class AttributeTraining {

  private static final double GOAL = 0.9;
  private static final int LEAST_POSITIVES = 20;

  private final Attribute attribute;
  private final FeatureSpace space;
  private final long seed;
  private final @Nullable HashedLogisticModel base;

  AttributeTraining(
      Attribute attribute, FeatureSpace space, long seed, @Nullable HashedLogisticModel base) {
    this.attribute = attribute;
    this.space = space;
    this.seed = seed;
    this.base = base;
  }

  /** What was learnt; held-back scores by the index of their row. */
  record Learnt(
      Attribute attribute,
      HashedLogisticModel model,
      BundleManifest.Head head,
      Map<Integer, Double> heldBack) {}

  Learnt learn(List<Row> rows, HashedVector[] vectors) {
    List<Integer> labelled =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).labels().containsKey(attribute))
            .boxed()
            .toList();
    HashedLogisticModel partial = fit(rows, vectors, labelled, row -> !row.heldBack());
    int[] back = labelled.stream().filter(i -> rows.get(i).heldBack()).mapToInt(i -> i).toArray();
    double[] raw = IntStream.of(back).mapToDouble(i -> partial.logOdds(vectors[i])).toArray();
    double[] labels = IntStream.of(back).mapToDouble(i -> label(rows.get(i))).toArray();
    PlattCalibrator curve = PlattCalibrator.fit(raw, labels);
    double[] scores = crossCalibrated(raw, labels);
    Map<Integer, Double> heldBack = new TreeMap<>();
    for (int k = 0; k < back.length; k++) {
      heldBack.put(back[k], scores[k]);
    }
    BundleManifest.Head head =
        new BundleManifest.Head(
            attribute.name(),
            curve.slope(),
            curve.intercept(),
            thresholds(raw, labels, curve),
            labelled.size(),
            labelled.stream().mapToDouble(i -> label(rows.get(i))).sum());
    return new Learnt(attribute, fit(rows, vectors, labelled, row -> true), head, heldBack);
  }

  private double label(Row row) {
    return row.labels().getOrDefault(attribute, 0.0);
  }

  private HashedLogisticModel fit(
      List<Row> rows, HashedVector[] vectors, List<Integer> labelled, Predicate<Row> wanted) {
    List<HashedExample> examples = new ArrayList<>();
    for (int i : labelled) {
      if (wanted.test(rows.get(i))) {
        AttributeModels.addFraction(
            examples, attribute, vectors[i], label(rows.get(i)), rows.get(i).weight());
      }
    }
    return AttributeModels.fit(examples, space, attribute, seed, base);
  }

  /** Each half of the rows through the curve of the other half: no row judges its own curve. */
  private static double[] crossCalibrated(double[] raw, double[] labels) {
    double[] scores = new double[raw.length];
    for (int half = 0; half < 2; half++) {
      int parity = half;
      int[] others = IntStream.range(0, raw.length).filter(k -> k % 2 != parity).toArray();
      PlattCalibrator curve =
          PlattCalibrator.fit(
              IntStream.of(others).mapToDouble(k -> raw[k]).toArray(),
              IntStream.of(others).mapToDouble(k -> labels[k]).toArray());
      for (int k = half; k < raw.length; k += 2) {
        scores[k] = curve.calibrate(raw[k]);
      }
    }
    return scores;
  }

  private static BundleManifest.@Nullable Thresholds thresholds(
      double[] raw, double[] labels, PlattCalibrator curve) {
    int[] order =
        IntStream.range(0, raw.length)
            .boxed()
            .sorted((a, b) -> Double.compare(raw[b], raw[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double positives = IntStream.of(order).filter(k -> labels[k] >= 0.5).count();
    if (positives < LEAST_POSITIVES) {
      return null;
    }
    double found = 0;
    Double hold = null;
    Double reject = null;
    for (int n = 0; n < order.length; n++) {
      found += labels[order[n]] >= 0.5 ? 1 : 0;
      double score = curve.calibrate(raw[order[n]]);
      if (hold == null && found >= GOAL * positives) {
        hold = score;
      }
      if (found >= LEAST_POSITIVES / 2.0 && found >= GOAL * (n + 1)) {
        reject = score;
      }
    }
    return hold == null ? null : new BundleManifest.Thresholds(hold, reject);
  }
}
