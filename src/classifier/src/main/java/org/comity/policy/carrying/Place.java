package org.comity.policy.carrying;

import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy compares a score with a number.
 *
 * @param rule the name of the rule; null for a band
 * @param attribute what the score is of
 * @param as how it is asked for: {@code hold}, {@code reject}, {@code at_least}, {@code above},
 *     {@code at_most}, {@code below} or {@code expression}
 * @param number it
 * @param isIncluded whether a score that equals it stands on the side of higher ones
 * @param then what is done; approve where what is below is approved
 * @param begin where the number begins in the policy's text, in UTF-16 units
 * @param end where it ends, exclusive
 */
record Place(
    @Nullable String rule,
    Attribute attribute,
    String as,
    double number,
    boolean isIncluded,
    Kind then,
    int begin,
    int end) {

  /** Whether it parts the same scores: what was one threshold shall stay one. */
  boolean isSameAs(Place other) {
    return attribute.equals(other.attribute)
        && number == other.number
        && isIncluded == other.isIncluded;
  }
}
