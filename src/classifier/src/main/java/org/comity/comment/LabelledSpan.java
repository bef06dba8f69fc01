package org.comity.comment;

import java.util.Objects;

/**
 * Words that people marked as offending.
 *
 * @param begin UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character, greater than begin
 * @param attribute what they are marked as
 * @param share the share of annotators that marked them, in (0,1]; 1 where only one is known
 */
public record LabelledSpan(int begin, int end, Attribute attribute, double share) {

  /** Checks order and range. */
  public LabelledSpan {
    Objects.requireNonNull(attribute, "attribute");
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "a span needs 0 <= begin < end, not [" + begin + ", " + end + ")");
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a span's share is in (0,1], not " + share);
    }
  }
}
