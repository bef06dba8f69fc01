package org.comity.training.policy;

import java.time.LocalDateTime;
import org.comity.policy.Facts.Author;
import org.jspecify.annotations.Nullable;

/**
 * What a case says is known around its comment.
 *
 * @param language what it is written in (BCP 47); null for what the classifier finds
 * @param author what is known of its author
 * @param staff whether the author works for the site
 * @param reply whether it answers another comment
 * @param edited whether it is a later version
 * @param reported how many readers reported it
 * @param time when it was written, by the policy's clock
 */
record Around(
    @Nullable String language,
    @Nullable Author author,
    boolean staff,
    boolean reply,
    boolean edited,
    int reported,
    LocalDateTime time) {

  /** When a case is written that does not say: noon on a Wednesday. */
  static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 7, 12, 0);
}
