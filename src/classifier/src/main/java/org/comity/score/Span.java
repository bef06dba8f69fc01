package org.comity.score;

import java.util.Objects;
import org.comity.comment.Attribute;

/**
 * Words of a comment that the model marks as offending.
 *
 * @param begin UTF-16 offset into the original text
 * @param end UTF-16 offset after the last character, greater than begin
 * @param attribute what they are marked as
 * @param contribution what the words add to the attribute's raw score (log-odds; may be negative
 *     where other words speak louder)
 */
public record Span(int begin, int end, Attribute attribute, double contribution) {

  /** Checks order. */
  public Span {
    Objects.requireNonNull(attribute, "attribute");
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "a span needs 0 <= begin < end, not [" + begin + ", " + end + ")");
    }
  }
}
