package org.comity.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.comity.calibration.PlattCalibrator;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.HashedVector;
import org.comity.learning.TrainingRows.Row;
import org.comity.linear.HashedExample;
import org.comity.linear.HashedLogisticModel;
import org.comity.model.BundleManifest;
import org.jspecify.annotations.Nullable;

/** Learns one attribute: model, calibration curve, thresholds. */
final class AttributeTraining {

  /** A row counts as positive when at least half of the people asked say so. */
  private static final double MAJORITY = 0.5;

  private static final double LEAST_MAJORITIES = 50;
  private static final double GOAL = 0.9;
  private static final int LEAST_POSITIVES = 20;

  private final Attribute attribute;
  private final FeatureSpace space;
  private final long seed;
  private final @Nullable Base base;

  /** What a bundle already knows of the attribute. */
  record Base(HashedLogisticModel model, BundleManifest.Head head) {}

  AttributeTraining(Attribute attribute, FeatureSpace space, long seed, @Nullable Base base) {
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
    double[] targets = targets(labels);
    PlattCalibrator curve = curve(raw, labels, targets);
    double[] scores = crossCalibrated(raw, targets, curve);
    Map<Integer, Double> heldBack = new TreeMap<>();
    for (int k = 0; k < back.length; k++) {
      heldBack.put(back[k], scores[k]);
    }
    BundleManifest.Head head =
        new BundleManifest.Head(
            attribute.name(),
            curve.slope(),
            curve.intercept(),
            recommended(raw, labels, curve),
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
    return AttributeModels.fit(
        examples, space, attribute, seed, base == null ? null : base.model());
  }

  /** A base's curve is kept until there are enough rows to know better. */
  private PlattCalibrator curve(double[] raw, double[] labels, double[] targets) {
    return base == null || areEnough(labels)
        ? PlattCalibrator.fit(raw, targets)
        : new PlattCalibrator(base.head().slope(), base.head().intercept());
  }

  private BundleManifest.@Nullable Thresholds recommended(
      double[] raw, double[] labels, PlattCalibrator curve) {
    return base == null || areEnough(labels)
        ? thresholds(raw, labels, curve)
        : base.head().recommended();
  }

  /** Enough rows of both kinds held back. */
  private static boolean areEnough(double[] labels) {
    long positives = DoubleStream.of(labels).filter(label -> label >= MAJORITY).count();
    return positives >= LEAST_POSITIVES && labels.length - positives >= LEAST_POSITIVES;
  }

  /** What a score promises: that half of the people agree. Where few rows say so, their shares. */
  private static double[] targets(double[] labels) {
    double[] majorities = DoubleStream.of(labels).map(label -> label >= MAJORITY ? 1 : 0).toArray();
    return DoubleStream.of(majorities).sum() >= LEAST_MAJORITIES ? majorities : labels;
  }

  /**
   * Each half of the rows through the curve of the other half, so that no row judges its own curve;
   * too few positives for two curves are all judged by the one.
   */
  private static double[] crossCalibrated(double[] raw, double[] targets, PlattCalibrator all) {
    double[] scores = DoubleStream.of(raw).map(all::calibrate).toArray();
    if (DoubleStream.of(targets).sum() >= LEAST_MAJORITIES) {
      for (int half = 0; half < 2; half++) {
        int parity = half;
        int[] others = IntStream.range(0, raw.length).filter(k -> k % 2 != parity).toArray();
        PlattCalibrator curve =
            PlattCalibrator.fit(
                IntStream.of(others).mapToDouble(k -> raw[k]).toArray(),
                IntStream.of(others).mapToDouble(k -> targets[k]).toArray());
        for (int k = half; k < raw.length; k += 2) {
          scores[k] = curve.calibrate(raw[k]);
        }
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
    double positives = IntStream.of(order).filter(k -> labels[k] >= MAJORITY).count();
    if (positives < LEAST_POSITIVES) {
      return null;
    }
    double found = 0;
    Double hold = null;
    Double reject = null;
    for (int n = 0; n < order.length; n++) {
      found += labels[order[n]] >= MAJORITY ? 1 : 0;
      boolean tied = n + 1 < order.length && raw[order[n + 1]] == raw[order[n]];
      if (tied) {
        continue;
      }
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
