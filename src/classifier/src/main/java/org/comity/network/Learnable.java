package org.comity.network;

/**
 * Numbers that are learnt by Adam (Kingma and Ba, "Adam: a method for stochastic optimization",
 * ICLR 2015), with their gradient. Rows that a batch did not touch are left alone, as their moments
 * would hardly move them.
 */
final class Learnable {

  private static final float FIRST = 0.1f;
  private static final float SECOND = 0.001f;
  private static final float TINY = 1e-8f;

  private final float[] values;
  private final float[] gradient;
  private final float[] mean;
  private final float[] square;
  private final int width;
  private final boolean[] touched;
  private final int[] rows;
  private int touchedRows;

  /** Learns values in place, in rows of some width. */
  Learnable(float[] values, int width) {
    this.values = values;
    this.gradient = new float[values.length];
    this.mean = new float[values.length];
    this.square = new float[values.length];
    this.width = width;
    this.touched = new boolean[values.length / width];
    this.rows = new int[touched.length];
  }

  /** The gradient, to be added to after {@link #touch}. */
  float[] gradient() {
    return gradient;
  }

  void touch(int row) {
    if (!touched[row]) {
      touched[row] = true;
      rows[touchedRows++] = row;
    }
  }

  /** Takes a step against the gradient of the touched rows and forgets it. */
  void step(double rate, int steps) {
    double first = 1 - StrictMath.pow(1 - FIRST, steps);
    double second = 1 - StrictMath.pow(1 - SECOND, steps);
    float length = (float) (rate * StrictMath.sqrt(second) / first);
    for (int r = 0; r < touchedRows; r++) {
      int end = (rows[r] + 1) * width;
      for (int i = rows[r] * width; i < end; i++) {
        float slope = gradient[i];
        mean[i] += FIRST * (slope - mean[i]);
        square[i] += SECOND * (slope * slope - square[i]);
        values[i] -= length * mean[i] / ((float) Math.sqrt(square[i]) + TINY);
        gradient[i] = 0;
      }
      touched[rows[r]] = false;
    }
    touchedRows = 0;
  }
}
