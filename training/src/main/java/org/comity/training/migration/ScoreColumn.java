package org.comity.training.migration;

import java.util.Arrays;

/** One figure for each row, some missing; as many million rows as a site has fit into memory. */
final class ScoreColumn {

  private static final int FIRST_ROWS = 1024;

  private double[] values = new double[0];

  /** Sets a row's figure. */
  void set(int row, double value) {
    if (row >= values.length) {
      int before = values.length;
      values = Arrays.copyOf(values, Math.max(FIRST_ROWS, Math.max(row + 1, before * 2)));
      Arrays.fill(values, before, values.length, Double.NaN);
    }
    values[row] = value;
  }

  /** A row's figure; NaN where it has none. */
  double at(int row) {
    return row < values.length ? values[row] : Double.NaN;
  }

  boolean has(int row) {
    return !Double.isNaN(at(row));
  }
}
