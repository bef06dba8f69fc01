package org.comity.service.review;

import java.util.Objects;
import org.comity.policy.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a comment.
 *
 * @param verdict what
 * @param reason the code of a reason of the community; null where none is given, which only a
 *     rejection needs
 * @param sentence why, in the moderator's own words and none of the comment's, at most {@value
 *     #MAX_SENTENCE} characters; null where nothing is said
 */
public record Choice(Kind verdict, @Nullable String reason, @Nullable String sentence) {

  /** The longest sentence. */
  public static final int MAX_SENTENCE = 500;

  /**
   * Checks the sentence.
   *
   * @throws IllegalArgumentException if it is too long
   */
  public Choice {
    Objects.requireNonNull(verdict, "verdict");
    if (sentence != null && sentence.length() > MAX_SENTENCE) {
      throw new IllegalArgumentException("a sentence has at most " + MAX_SENTENCE + " characters");
    }
  }
}
