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
