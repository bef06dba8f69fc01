package org.comity.service.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment that is about to be kept, or the new text of one that is.
 *
 * @param communityId whose it is
 * @param externalId what its platform calls it
 * @param threadId names its thread in the database
 * @param parentExternalId what the platform calls the comment that it answers
 * @param authorId names its author in the database
 * @param text as it was written; at most {@link #MAX_CHARACTERS}
 * @param language what it was read as (BCP 47), if it was
 * @param status where it stands
 * @param door where it came in
 * @param postedAt when its author sent it
 */
public record NewComment(
    long communityId,
    String externalId,
    @Nullable Long threadId,
    @Nullable String parentExternalId,
    @Nullable Long authorId,
    String text,
    @Nullable String language,
    CommentStatus status,
    String door,
    Instant postedAt) {

  /** The longest text that is kept; a door refuses a longer one. */
  public static final int MAX_CHARACTERS = 1_000_000;

  /** The longest name of a comment, an author or a thread. */
  public static final int MAX_ID_CHARACTERS = 500;

  /** Without the text. */
  @Override
  public String toString() {
    return "NewComment[" + communityId + "/" + externalId + "]";
  }
}
