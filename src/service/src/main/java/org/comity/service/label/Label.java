package org.comity.service.label;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of one revision of a comment.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose comment it is
 * @param commentId names the comment in the database
 * @param revision of the comment
 * @param attribute what is said of it
 * @param label how far it holds, in [0,1]
 * @param spanBegin where the words begin that are meant, a UTF-16 offset into the text; null for
 *     the whole comment
 * @param spanEnd where they end, exclusive; null for the whole comment
 * @param source how it came to be given
 * @param givenBy who gave it, if that is known
 * @param bundleId the model whose scores were on screen, if that is known
 * @param givenAt when
 */
public record Label(
    long id,
    long communityId,
    long commentId,
    int revision,
    String attribute,
    double label,
    @Nullable Integer spanBegin,
    @Nullable Integer spanEnd,
    LabelSource source,
    @Nullable String givenBy,
    @Nullable String bundleId,
    Instant givenAt) {

  /** Checks the range. */
  public Label {
    if (!(label >= 0 && label <= 1)) {
      throw new IllegalArgumentException("a label is in [0,1]");
    }
    if ((spanBegin == null) != (spanEnd == null)) {
      throw new IllegalArgumentException("a span has a begin and an end");
    }
    if (spanBegin != null && spanEnd != null && (spanBegin < 0 || spanEnd <= spanBegin)) {
      throw new IllegalArgumentException("a span needs 0 <= begin < end");
    }
  }
}
