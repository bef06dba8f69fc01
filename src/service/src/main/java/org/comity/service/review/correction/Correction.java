package org.comity.service.review.correction;

import java.util.Objects;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What is meant: an attribute of a comment, or of some of its words.
 *
 * @param attribute which
 * @param span the words; null for the whole comment
 */
public record Correction(Attribute attribute, @Nullable Stretch span) {

  /** Checks that there is an attribute. */
  public Correction {
    Objects.requireNonNull(attribute, "attribute");
  }

  /**
   * Some words.
   *
   * @param begin UTF-16 offset into the comment's text, at least 0
   * @param end where they end, exclusive, more than {@code begin}
   */
  public record Stretch(int begin, int end) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    public Stretch {
      if (begin < 0 || end <= begin) {
        throw new IllegalArgumentException("a span needs 0 <= begin < end");
      }
    }
  }

  @Nullable Integer begin() {
    return span == null ? null : span.begin();
  }

  @Nullable Integer end() {
    return span == null ? null : span.end();
  }
}
