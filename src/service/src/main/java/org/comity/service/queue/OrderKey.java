package org.comity.service.queue;

/**
 * Numbers that ascend from the comment that comes first: how far its value lies below 1, in
 * millionths, and the comment's id. They are unique, so a page of the queue goes on behind one of
 * them, and older comments stand before younger ones of the same value.
 */
public final class OrderKey {

  /** What a millionth counts in a key: ids stay below it for as long as anybody can see. */
  public static final long MILLIONTH = 1L << 40;

  private static final long ONE = 1_000_000;

  private OrderKey() {}

  /**
   * The place of a comment.
   *
   * @param value in [0,1]; the highest comes first
   * @param commentId names it in the database, in [0, 2^40)
   * @return not negative
   */
  public static long of(double value, long commentId) {
    return below(value) * MILLIONTH + commentId;
  }

  /**
   * Where the places of a value begin.
   *
   * @param value in [0,1]
   * @return every comment of this value, to a millionth, and of lower ones has a larger key
   */
  public static long before(double value) {
    return below(value) * MILLIONTH - 1;
  }

  /**
   * The value that a key was made of.
   *
   * @param key any
   * @return to a millionth
   */
  public static double value(long key) {
    return (ONE - key / MILLIONTH) / (double) ONE;
  }

  private static long below(double value) {
    return ONE - Math.round(value * ONE);
  }
}
