package org.comity.service.export.training;

import java.time.Instant;

/**
 * What one person says of one attribute of a comment.
 *
 * @param attribute which
 * @param label how far it holds, in [0,1]
 * @param weight how much it counts
 * @param by who says it
 * @param at when
 */
record Opinion(String attribute, double label, LabelWeight weight, String by, Instant at) {

  /** Of two things that somebody said of the same, the one that counts. */
  static Opinion stronger(Opinion one, Opinion other) {
    int weight = one.weight.compareTo(other.weight);
    return weight != 0 ? (weight > 0 ? one : other) : one.at.isAfter(other.at) ? one : other;
  }

  /** Of two things that somebody said of different words, the one that holds of the comment. */
  static Opinion larger(Opinion one, Opinion other) {
    return one.label >= other.label ? one : other;
  }
}
