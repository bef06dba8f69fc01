package org.comity.service.door.discourse.hook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook, as far as it is about posts.
 *
 * @param ping {@code OK} where an administrator tries the address
 * @param post the post that something happened to
 */
@Schema(name = "DiscourseEvent")
record DiscourseEvent(@Nullable String ping, @Nullable Post post) {

  /**
   * A post.
   *
   * @param id names it in the forum
   * @param raw what was written, in Markdown
   * @param cooked the same as HTML
   * @param userId names the author in the forum
   * @param username the author
   * @param topicId names the topic in the forum
   * @param topicSlug the topic's name in addresses
   * @param topicTitle the topic's title
   * @param topicArchetype {@code private_message} for what only some may read
   * @param replyToPostNumber the post that is answered, by its place in the topic
   * @param postType 1 for what people write; 3 for a note of Discourse's own, such as "closed"
   * @param staff whether the author works for the forum
   * @param admin whether the author administers the forum
   * @param moderator whether the author moderates the forum
   * @param createdAt when it was posted
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "DiscoursePost")
  record Post(
      @Nullable Long id,
      @Nullable String raw,
      @Nullable String cooked,
      @Nullable Long userId,
      @Nullable String username,
      @Nullable Long topicId,
      @Nullable String topicSlug,
      @Nullable String topicTitle,
      @Nullable String topicArchetype,
      @Nullable Integer replyToPostNumber,
      @Nullable Integer postType,
      @Nullable Boolean staff,
      @Nullable Boolean admin,
      @Nullable Boolean moderator,
      @Nullable Instant createdAt) {

    private static final int OWN_NOTE = 3;

    /** Whether Discourse wrote it and not a person. */
    boolean isOwnNote() {
      return postType != null && postType == OWN_NOTE;
    }

    /** Whether only those may read it whom it was sent to, and so no moderator. */
    boolean isPrivate() {
      return "private_message".equals(topicArchetype);
    }

    boolean isByStaff() {
      return Boolean.TRUE.equals(staff)
          || Boolean.TRUE.equals(admin)
          || Boolean.TRUE.equals(moderator);
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Post[" + id + "]";
    }
  }
}
