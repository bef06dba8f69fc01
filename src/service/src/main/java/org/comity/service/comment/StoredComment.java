package org.comity.service.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment that is kept.
 *
 * @param id names it in the database; grows with time
 * @param communityId whose it is
 * @param externalId what its platform calls it, unique in the community
 * @param threadId names its thread in the database
 * @param parentExternalId what the platform calls the comment that it answers
 * @param authorId names its author in the database
 * @param text as it was written
 * @param language what it was read as (BCP 47), if it was
 * @param revision 1 when it came, one more with every edit
 * @param status where it stands
 * @param door where it came in
 * @param postedAt when its author sent it, as the platform says, or when it came in
 * @param receivedAt when it came in
 * @param changedAt when its text or its status changed last
 */
public record StoredComment(
    long id,
    long communityId,
    String externalId,
    @Nullable Long threadId,
    @Nullable String parentExternalId,
    @Nullable Long authorId,
    String text,
    @Nullable String language,
    int revision,
    CommentStatus status,
    String door,
    Instant postedAt,
    Instant receivedAt,
    Instant changedAt) {

  /** Without the text, which must not reach a log by accident. */
  @Override
  public String toString() {
    return "StoredComment[" + communityId + "/" + externalId + "]";
  }
}
