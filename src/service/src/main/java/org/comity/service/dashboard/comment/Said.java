package org.comity.service.dashboard.comment;

import org.comity.service.comment.StoredComment;
import org.comity.service.dashboard.text.ShownText;

/**
 * Another comment, beside the one that is looked at.
 *
 * @param comment which
 * @param text its words
 */
public record Said(StoredComment comment, ShownText text) {

  /**
   * Any comment without marks.
   *
   * @param comment which
   * @return with its words
   */
  static Said of(StoredComment comment) {
    return new Said(comment, ShownText.plain(comment.text()));
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "Said[" + comment + "]";
  }
}
