package org.comity.policy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.jspecify.annotations.Nullable;

/**
 * All that a policy may decide by.
 *
 * @param assessment what the classifier says of the comment
 * @param text the comment as it was written
 * @param language what it is written in (BCP 47); null where that is not known
 * @param author what is known of its author; null where nothing is, which is not the same as an
 *     author without comments
 * @param staff whether the author works for the site
 * @param reply whether it answers another comment
 * @param edited whether it is a later version of a comment
 * @param reported how many readers reported it, at least 0
 * @param time when it was written; its zone counts where a policy names none
 */
public record Facts(
    Assessment assessment,
    String text,
    @Nullable String language,
    @Nullable Author author,
    boolean staff,
    boolean reply,
    boolean edited,
    int reported,
    ZonedDateTime time) {

  /**
   * What a community knows of a comment's author, from before the comment.
   *
   * @param approved how many of the author's comments were approved, at least 0
   * @param rejected how many of the author's comments were rejected, at least 0
   * @param firstSeen when the author's first comment came; null where that is not known
   */
  public record Author(long approved, long rejected, @Nullable Instant firstSeen) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Author {
      if (approved < 0 || rejected < 0) {
        throw new IllegalArgumentException("an author's comments are counted from 0");
      }
    }

    /**
     * Whether none of the author's comments was approved yet.
     *
     * @return true for newcomers
     */
    public boolean isFirstTime() {
      return approved == 0;
    }
  }

  /**
   * Checks that what must be known is there.
   *
   * @throws IllegalArgumentException if the count of reports is negative
   */
  public Facts {
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(time, "time");
    if (reported < 0) {
      throw new IllegalArgumentException("reports are counted from 0");
    }
  }

  /**
   * A comment of which no more is known than its words: no reply, not edited, not reported, by an
   * author of whom nothing is known.
   *
   * @param assessment what the classifier says of it; its language is taken from here
   * @param text the comment as it was written
   * @param time when it was written
   * @return the facts
   */
  public static Facts of(Assessment assessment, String text, ZonedDateTime time) {
    return new Facts(assessment, text, language(assessment), null, false, false, false, 0, time);
  }

  private static @Nullable String language(Assessment assessment) {
    if (assessment instanceof Scored scored) {
      return scored.language();
    }
    return assessment instanceof NotScored not ? not.language() : null;
  }

  /**
   * The same with what is known of the author.
   *
   * @param known the author's facts; null where nothing is known
   * @param isStaff whether the author works for the site
   * @return a copy
   */
  public Facts by(@Nullable Author known, boolean isStaff) {
    return new Facts(assessment, text, language, known, isStaff, reply, edited, reported, time);
  }

  /**
   * The same with another language.
   *
   * @param tag BCP 47; null where it is not known
   * @return a copy
   */
  public Facts in(@Nullable String tag) {
    return new Facts(assessment, text, tag, author, staff, reply, edited, reported, time);
  }

  /**
   * The same with what happened around the comment.
   *
   * @param isReply whether it answers another comment
   * @param isEdited whether it is a later version
   * @param reports how many readers reported it, at least 0
   * @return a copy
   */
  public Facts with(boolean isReply, boolean isEdited, int reports) {
    return new Facts(assessment, text, language, author, staff, isReply, isEdited, reports, time);
  }

  /** Without the text: it is personal data and must not reach a log by accident. */
  @Override
  public String toString() {
    return "Facts[" + assessment.getClass().getSimpleName() + "]";
  }
}
