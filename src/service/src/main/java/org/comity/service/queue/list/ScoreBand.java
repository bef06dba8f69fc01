package org.comity.service.queue.list;

import org.comity.comment.Attribute;
import org.comity.service.queue.OrderKey;

/**
 * A range of one attribute's scores, to a millionth.
 *
 * @param attribute whose
 * @param from the lowest score, in [0,1]
 * @param to the score below which it ends, in [0,1] and not below {@code from}; 1 belongs to it
 */
public record ScoreBand(Attribute attribute, double from, double to) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is none within [0,1]
   */
  public ScoreBand {
    if (!(from >= 0 && from <= to && to <= 1)) {
      throw new IllegalArgumentException("a band of scores lies in [0,1] and ends after it begins");
    }
  }

  /**
   * Before the key of the highest score that belongs to it.
   *
   * @return exclusive
   */
  public long after() {
    return to == 1 ? -1 : OrderKey.before(to) + OrderKey.MILLIONTH;
  }

  /**
   * The largest key of the lowest score that belongs to it.
   *
   * @return inclusive
   */
  public long until() {
    return OrderKey.before(from) + OrderKey.MILLIONTH;
  }
}
