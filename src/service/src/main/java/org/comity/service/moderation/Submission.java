package org.comity.service.moderation;

import java.util.Objects;
import org.comity.comment.Comment;
import org.comity.service.comment.Ties.Said;
import org.comity.service.community.Community;
import org.comity.service.scoring.Door;
import org.jspecify.annotations.Nullable;

/**
 * A comment that came to be decided on.
 *
 * @param community whose it is
 * @param door where it came in
 * @param comment with the platform's id, which is unique in the community; the same id with another
 *     text is an edit
 * @param writer who wrote it, if that is known
 * @param isEdit whether the platform says that it is a later version of a comment
 */
public record Submission(
    Community community, Door door, Comment comment, @Nullable Writer writer, boolean isEdit) {

  /** Checks what must be there. */
  public Submission {
    Objects.requireNonNull(community, "community");
    Objects.requireNonNull(door, "door");
    Objects.requireNonNull(comment, "comment");
  }

  /**
   * One that is new, as far as the platform says.
   *
   * @param community whose it is
   * @param door where it came in
   * @param comment with the platform's id
   * @param writer who wrote it, if that is known
   */
  public Submission(Community community, Door door, Comment comment, @Nullable Writer writer) {
    this(community, door, comment, writer, false);
  }

  /** What the platform says of the comment's thread, parent and author. */
  Said ties() {
    return new Said(
        community.id(),
        comment.threadId(),
        comment.article(),
        comment.parentId(),
        writer == null ? null : writer.externalId(),
        writer == null ? null : writer.name());
  }

  /**
   * Whether it is refused if it contradicts what was said of the same comment before. Only our own
   * door has words for that: for a platform, which would try for ever, what was said first stays.
   */
  boolean mustAgree() {
    return door == Door.REST;
  }
}
