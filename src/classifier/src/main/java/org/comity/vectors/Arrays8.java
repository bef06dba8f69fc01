package org.comity.vectors;

/**
 * Sums over parts of arrays, written so that the compiler turns them into vector instructions. The
 * order of additions is fixed here and not by the machine: the same sums everywhere.
 */
public final class Arrays8 {

  /**
   * As many numbers as most loops here go over. A loop whose length the compiler knows becomes
   * vector instructions whole; of others this short, most turns are made one by one.
   */
  public static final int BLOCK = 64;

  private static final int LANES = 8;

  /** Rows that are added in one go. */
  private static final int ROWS = 4;

  private Arrays8() {}

  /**
   * Adds numbers, each times a factor.
   *
   * @param target what is added to
   * @param to its first place
   * @param source what is added
   * @param from its first place
   * @param length how many numbers
   * @param factor what each is multiplied by
   */
  public static void addScaled(
      float[] target, int to, float[] source, int from, int length, float factor) {
    int i = 0;
    while (i + BLOCK <= length) {
      addScaledBlock(target, to + i, source, from + i, factor);
      i += BLOCK;
    }
    for (; i < length; i++) {
      target[to + i] += factor * source[from + i];
    }
  }

  private static void addScaledBlock(
      float[] target, int to, float[] source, int from, float factor) {
    for (int i = 0; i < BLOCK; i++) {
      target[to + i] += factor * source[from + i];
    }
  }

  /**
   * Adds rows of numbers that lie one after the other, each times its factor: the same sums, to the
   * bit, as one {@link #addScaled} after the other gives, with a quarter of the way to memory.
   *
   * @param target what is added to
   * @param to its first place
   * @param rows what is added
   * @param from the first place of the first row
   * @param length how many numbers a row has
   * @param factors what each row is multiplied by
   */
  public static void addScaledRows(
      float[] target, int to, float[] rows, int from, int length, float[] factors) {
    int row = 0;
    for (; row + ROWS <= factors.length; row += ROWS) {
      int i = 0;
      for (; i + BLOCK <= length; i += BLOCK) {
        addScaledBlocks(target, to + i, rows, from + row * length + i, length, factors, row);
      }
      for (; i < length; i++) {
        for (int r = row; r < row + ROWS; r++) {
          target[to + i] += factors[r] * rows[from + r * length + i];
        }
      }
    }
    for (; row < factors.length; row++) {
      addScaled(target, to, rows, from + row * length, length, factors[row]);
    }
  }

  private static void addScaledBlocks(
      float[] target, int to, float[] rows, int from, int length, float[] factors, int row) {
    float f0 = factors[row];
    float f1 = factors[row + 1];
    float f2 = factors[row + 2];
    float f3 = factors[row + 3];
    int from1 = from + length;
    int from2 = from1 + length;
    int from3 = from2 + length;
    // One expression from the left to the right: the order in which single rows would be added.
    for (int i = 0; i < BLOCK; i++) {
      target[to + i] =
          (((target[to + i] + f0 * rows[from + i]) + f1 * rows[from1 + i]) + f2 * rows[from2 + i])
              + f3 * rows[from3 + i];
    }
  }

  /**
   * Adds numbers.
   *
   * @param target what is added to
   * @param to its first place
   * @param source what is added
   * @param from its first place
   * @param length how many numbers
   */
  public static void add(float[] target, int to, float[] source, int from, int length) {
    int i = 0;
    while (i + BLOCK <= length) {
      addBlock(target, to + i, source, from + i);
      i += BLOCK;
    }
    for (; i < length; i++) {
      target[to + i] += source[from + i];
    }
  }

  private static void addBlock(float[] target, int to, float[] source, int from) {
    for (int i = 0; i < BLOCK; i++) {
      target[to + i] += source[from + i];
    }
  }

  /**
   * The sum of products. Eight sums side by side: no addition waits for the one before it.
   *
   * @param a numbers
   * @param from the first of them
   * @param b others
   * @param start the first of them
   * @param length how many of each
   * @return their dot product
   */
  public static float dot(float[] a, int from, float[] b, int start, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      s0 += a[from + i] * b[start + i];
      s1 += a[from + i + 1] * b[start + i + 1];
      s2 += a[from + i + 2] * b[start + i + 2];
      s3 += a[from + i + 3] * b[start + i + 3];
      s4 += a[from + i + 4] * b[start + i + 4];
      s5 += a[from + i + 5] * b[start + i + 5];
      s6 += a[from + i + 6] * b[start + i + 6];
      s7 += a[from + i + 7] * b[start + i + 7];
    }
    float sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    for (int i = whole; i < length; i++) {
      sum += a[from + i] * b[start + i];
    }
    return sum;
  }
}
