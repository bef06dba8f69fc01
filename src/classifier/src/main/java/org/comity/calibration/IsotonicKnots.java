package org.comity.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.calibration.CalibrationCurve.Knot;

/**
 * Knots for a rising curve from bins of rows, each as far from a logistic curve as its rows ask
 * for. Adjacent bins that do not rise by a least slope are pooled onto a line of that slope (pool
 * adjacent violators), so that the curve rises strictly without cutting the corners of a plateau.
 *
 * <p>Bins are cut by the information that the logistic curve gives their rows, p(1-p): by number of
 * rows, the few positives of a rare attribute would all fall into the last.
 */
final class IsotonicKnots {

  private static final int LEAST_ROWS = 200;
  private static final double LEAST_OF_A_KIND = 30;

  // Chosen by the 2-fold calibration error and log-loss of a linear model's scores of five
  // attributes, where 12 to 64 bins and a pseudo-information of 0.5 to 2 do about as well. A least
  // slope of 0.2 and more would bend plateaus.
  private static final int MOST_BINS = 40;
  private static final double LEAST_INFORMATION = 5;
  private static final double PSEUDO_INFORMATION = 1;

  /** Of the logistic curve's slope. */
  private static final double LEAST_SLOPE = 0.05;

  /** Keeps a bin's log-odds finite. */
  private static final double SURE = 1e-12;

  private IsotonicKnots() {}

  static boolean areEnough(int rows, double positives) {
    return rows >= LEAST_ROWS
        && positives >= LEAST_OF_A_KIND
        && rows - positives >= LEAST_OF_A_KIND;
  }

  /** Rows that are next to each other: their number, two sums, the lowest and the highest score. */
  private record Bin(double rows, double observed, double expected, double low, double high) {

    /** With the rows that come next. */
    Bin plus(Bin next) {
      return new Bin(
          rows + next.rows, observed + next.observed, expected + next.expected, low, next.high);
    }

    /** Of a single row. */
    double information() {
      return expected * (1 - expected);
    }

    /** Its rows and as many more, of the logistic curve's mind, as have the pseudo-information. */
    Knot knot(PlattCalibrator platt) {
      double share = Math.min(Math.max(expected / rows, SURE), 1 - SURE);
      double more = PSEUDO_INFORMATION / (share * (1 - share));
      double rate = (observed + more * share) / (rows + more);
      // The raw score of the mean probability, so that a bin that agrees leaves the curve straight.
      double at = (LogOdds.of(share) - platt.intercept()) / platt.slope();
      return new Knot(
          Math.min(Math.max(at, low), high), LogOdds.of(Math.min(Math.max(rate, SURE), 1 - SURE)));
    }
  }

  /** Bins that lie on one line of the least slope. */
  private record Block(Bin rows, double from, double to, double least) {

    Block plus(Block next, PlattCalibrator platt) {
      return over(rows.plus(next.rows), from, next.to, platt);
    }

    static Block over(Bin rows, double from, double to, PlattCalibrator platt) {
      return new Block(rows, from, to, LEAST_SLOPE * platt.slope());
    }

    /** What the line has at a raw score of 0. */
    double intercept(PlattCalibrator platt) {
      Knot middle = rows.knot(platt);
      return middle.logOdds() - least * middle.raw();
    }
  }

  static List<Knot> of(double[] raw, double[] targets, PlattCalibrator platt) {
    Deque<Block> pooled = new ArrayDeque<>();
    for (Bin bin : bins(raw, targets, platt)) {
      double at = bin.knot(platt).raw();
      Block last = Block.over(bin, at, at, platt);
      while (!pooled.isEmpty() && pooled.getLast().intercept(platt) >= last.intercept(platt)) {
        last = pooled.removeLast().plus(last, platt);
      }
      pooled.addLast(last);
    }
    List<Knot> knots = new ArrayList<>();
    for (Block block : pooled) {
      double intercept = block.intercept(platt);
      for (double at : new double[] {block.from(), block.to()}) {
        addRising(knots, new Knot(at, intercept + block.least() * at));
      }
    }
    return knots;
  }

  /** Leaves out the second end of a single bin, and what rounding has made level. */
  private static void addRising(List<Knot> knots, Knot next) {
    Knot last = knots.isEmpty() ? null : knots.get(knots.size() - 1);
    if (last == null || (next.raw() > last.raw() && next.logOdds() > last.logOdds())) {
      knots.add(next);
    }
  }

  /** Bins of about equal information, lowest scores first; tied rows share one. */
  private static List<Bin> bins(double[] raw, double[] targets, PlattCalibrator platt) {
    int[] order =
        IntStream.range(0, raw.length)
            .boxed()
            .sorted((a, b) -> Double.compare(raw[a], raw[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Bin> rows =
        IntStream.of(order)
            .mapToObj(k -> new Bin(1, targets[k], platt.calibrate(raw[k]), raw[k], raw[k]))
            .toList();
    double whole = rows.stream().mapToDouble(Bin::information).sum();
    int count = (int) Math.max(1, Math.min(MOST_BINS, whole / LEAST_INFORMATION));
    Deque<Bin> bins = new ArrayDeque<>();
    double passed = 0;
    int last = -1;
    for (int n = 0; n < rows.size(); n++) {
      boolean tied = n > 0 && raw[order[n]] == raw[order[n - 1]];
      int index = tied ? last : (int) Math.min(count - 1, passed / whole * count);
      Bin row = rows.get(n);
      bins.addLast(index == last ? bins.removeLast().plus(row) : row);
      passed += row.information();
      last = index;
    }
    return List.copyOf(bins);
  }
}
