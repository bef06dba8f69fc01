package org.comity.service.export.training;

import java.time.Instant;
import org.comity.service.export.CanonicalComment.Page;
import org.comity.service.split.Placed;
import org.comity.service.split.Side;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what it is tied to.
 *
 * @param placed what says on which side it stands
 * @param text what it says
 * @param language what it was read as
 * @param postedAt when its author sent it
 * @param revision of the text
 * @param parent the comment that it answers
 * @param page where it stands
 * @param isPicked whether people were asked because the model would learn much from it
 */
record TrainingRow(
    Placed placed,
    String text,
    @Nullable String language,
    Instant postedAt,
    int revision,
    Parent parent,
    @Nullable Page page,
    boolean isPicked) {

  /**
   * The comment that another answers.
   *
   * @param externalId what the platform calls it
   * @param text what it says; null if it is not kept
   * @param hasAuthor whether it is known who wrote it
   * @param home of its author; null if that is not known
   */
  record Parent(
      @Nullable String externalId, @Nullable String text, boolean hasAuthor, @Nullable Side home) {

    /** A tested author is not quoted where models learn, and nobody who may be one later. */
    @Nullable String textOn(Side side) {
      return !hasAuthor || home == side ? text : null;
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Parent[" + externalId + "]";
    }
  }

  long id() {
    return placed.id();
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "TrainingRow[" + id() + "]";
  }
}
