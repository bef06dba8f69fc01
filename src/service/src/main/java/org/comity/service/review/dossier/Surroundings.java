package org.comity.service.review.dossier;

import java.util.List;
import org.comity.service.comment.StoredComment;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment stands.
 *
 * @param page what is commented on; null if that is not known
 * @param parent the comment that it answers; null if it answers none, or that is not kept
 * @param before comments of the same thread that came before it, the last one last
 * @param after comments of the same thread that came after it, the first one first
 */
public record Surroundings(
    @Nullable Page page,
    @Nullable StoredComment parent,
    List<StoredComment> before,
    List<StoredComment> after) {

  /**
   * What is commented on.
   *
   * @param externalId what the platform calls the thread
   * @param url where it is; null if that is not known
   * @param title of the article; null if that is not known
   * @param articleText of the article; null if that is not known
   */
  public record Page(
      String externalId,
      @Nullable String url,
      @Nullable String title,
      @Nullable String articleText) {}
}
