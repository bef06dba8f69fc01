package org.comity.linear;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.comity.features.FeatureVector;

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin, "Dual
 * coordinate descent methods for logistic regression and maximum entropy models", Machine Learning
 * 85, 2011). It minimises |w|^2 / 2 + C sum_i [ q_i log(1 + e^-m) + r_i log(1 + e^m) ], m = w.x_i,
 * where q_i and r_i are how much the row speaks for and against: a fraction as a label counts as
 * both. The same input and seed give the same weights on every machine.
 */
final class LogisticSolver {

  private static final int NEWTON_STEPS = 8;
  private static final double NEWTON_PRECISION = 1e-6;

  private final FeatureVector[] rows;
  private final float[] factors;
  private final double[] offsets;
  private final float[] weights;
  private double bias;

  /** Each feature's value counts times its scale; an offset is a row's log-odds before learning. */
  LogisticSolver(FeatureVector[] rows, float[] scales, double[] offsets) {
    this.rows = rows;
    this.factors = new float[scales.length];
    for (int i = 0; i < scales.length; i++) {
      factors[i] = scales[i] * scales[i];
    }
    this.offsets = offsets;
    this.weights = new float[scales.length];
  }

  /** For values as they are: the scales are folded in. */
  float[] weights() {
    return weights;
  }

  double bias() {
    return bias;
  }

  /**
   * Solves.
   *
   * @param positive cost of each row as a positive, at least 0
   * @param negative cost of each row as a negative, at least 0
   */
  void solve(double[] positive, double[] negative, int epochs, long seed) {
    double[] squares = squares();
    double[][] dual = {start(positive), start(negative)};
    restore(dual);
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      double moved = 0;
      for (int i : order) {
        double margin = offsets[i] + margin(rows[i]);
        double up = step(dual[0], i, positive[i], margin, squares[i]);
        double down = step(dual[1], i, negative[i], -(margin + up * squares[i]), squares[i]);
        add(rows[i], up - down);
        moved += Math.abs(up) + Math.abs(down);
      }
      if (moved < 1e-4 * total(positive, negative)) {
        break;
      }
    }
  }

  private static double total(double[] positive, double[] negative) {
    return Arrays.stream(positive).sum() + Arrays.stream(negative).sum();
  }

  private static double[] start(double[] costs) {
    double[] dual = new double[costs.length];
    Arrays.setAll(dual, i -> 1e-3 * costs[i]);
    return dual;
  }

  private void restore(double[][] dual) {
    for (int i = 0; i < rows.length; i++) {
      add(rows[i], dual[0][i] - dual[1][i]);
    }
  }

  /** Moves one dual variable to its optimum in (0, cost); returns by how much it moved. */
  private static double step(double[] dual, int i, double cost, double margin, double square) {
    if (cost <= 0) {
      return 0;
    }
    double low = 0;
    double high = cost;
    double from = dual[i];
    double z = from;
    for (int n = 0; n < NEWTON_STEPS; n++) {
      double gradient = margin + square * (z - from) + StrictMath.log(z / (cost - z));
      if (Math.abs(gradient) < NEWTON_PRECISION) {
        break;
      }
      if (gradient > 0) {
        high = z;
      } else {
        low = z;
      }
      double next = z - gradient / (square + cost / (z * (cost - z)));
      z = next > low && next < high ? next : (low + high) / 2;
    }
    dual[i] = z;
    return z - from;
  }

  /** Every row has one more feature, a constant 1: the bias, regularised like the others. */
  private double margin(FeatureVector row) {
    return bias + row.dot(weights);
  }

  private void add(FeatureVector row, double amount) {
    if (amount != 0) {
      row.addTo(weights, factors, amount);
      bias += amount;
    }
  }

  /** The square of each row's length; buckets that occur twice in a row count with their sum. */
  private double[] squares() {
    float[] sums = new float[factors.length];
    double[] squares = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i].addTo(sums, factors, 1);
      squares[i] = 1 + rows[i].dot(sums);
      rows[i].forEachBucket(bucket -> sums[bucket] = 0);
    }
    return squares;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }
}
