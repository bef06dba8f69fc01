package org.comity.service.learning;

import java.util.SortedMap;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * A comment that nobody has decided on.
 *
 * @param commentId names it in the database
 * @param revision of its text
 * @param text what it says
 * @param textSha256 of its text
 * @param authorId who wrote it
 * @param language what it was read as
 * @param section the first part of its page's path; null if that is not known
 * @param scores by attribute, each in [0,1]
 */
public record Candidate(
    long commentId,
    int revision,
    String text,
    String textSha256,
    @Nullable Long authorId,
    @Nullable String language,
    @Nullable String section,
    SortedMap<Attribute, Double> scores) {

  /** Without the text. */
  @Override
  public String toString() {
    return "Candidate[" + commentId + "]";
  }
}
