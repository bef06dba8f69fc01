package org.comity.policy.carrying;

import java.util.Objects;
import org.comity.comment.Attribute;
import org.comity.policy.promise.Means;
import org.comity.policy.promise.Promise;
import org.comity.policy.promise.Share;
import org.jspecify.annotations.Nullable;

/**
 * A threshold of a policy, before and after.
 *
 * @param rule the name of the rule that asks for it; null for a band
 * @param attribute whose score
 * @param as how it is asked for: {@code hold}, {@code reject}, {@code at_least}, {@code above},
 *     {@code at_most}, {@code below} or {@code expression}
 * @param promise what it keeps
 * @param before the number for the former model's scores, in [0,1]
 * @param after the number for the other one's, in [0,1]
 * @param means how it was found
 * @param figures what it catches
 */
public record CarriedThreshold(
    @Nullable String rule,
    Attribute attribute,
    String as,
    Promise promise,
    double before,
    double after,
    Means means,
    Figures figures) {

  /** Checks that they are there. */
  public CarriedThreshold {
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(figures, "figures");
  }

  /**
   * Whether another number is written.
   *
   * @return false if it stays as it is
   */
  public boolean isChanged() {
    return before != after;
  }

  /**
   * What a threshold does on the rows, of which both models scored the attribute.
   *
   * @param rows how many there are
   * @param caughtBefore from the number before on, by the former model's scores
   * @param caughtAfter from the number after on, by the other one's
   * @param passedBefore what was not caught
   * @param passedAfter what is not caught
   */
  public record Figures(
      int rows, Share caughtBefore, Share caughtAfter, Share passedBefore, Share passedAfter) {}
}
