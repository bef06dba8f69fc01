package org.comity.service.door.webhook;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message about a comment.
 *
 * @param type {@code comment.created}, {@code comment.edited} or {@code comment.deleted}
 * @param timestamp when it happened; stands for the time of posting where that is missing
 * @param data the comment as it is now; its id alone is enough where it was deleted
 */
@Schema(name = "WebhookMessage")
record HookMessage(@Nullable String type, @Nullable Instant timestamp, @Nullable Data data) {

  /**
   * The comment.
   *
   * @param id what the site calls it
   * @param text the words
   * @param author who wrote it
   * @param thread what it stands under
   * @param parentId what the site calls the comment that it answers
   * @param parentText the words of that comment
   * @param lang what the site says of its language (BCP 47)
   * @param createdAt when it was posted
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "WebhookComment")
  record Data(
      @Nullable String id,
      @Nullable String text,
      @Nullable Author author,
      @Nullable Topic thread,
      @Nullable String parentId,
      @Nullable String parentText,
      @Nullable String lang,
      @Nullable Instant createdAt) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Data";
    }
  }

  /**
   * Who wrote it.
   *
   * @param id what the site calls them
   * @param name what it shows
   * @param staff whether they work for the site
   */
  @Schema(name = "WebhookAuthor")
  record Author(@Nullable String id, @Nullable String name, @Nullable Boolean staff) {
    /** Without the name. */
    @Override
    public String toString() {
      return "Author";
    }
  }

  /**
   * What it stands under.
   *
   * @param id what the site calls it
   * @param url its address
   * @param title its headline
   */
  @Schema(name = "WebhookThread")
  record Topic(@Nullable String id, @Nullable String url, @Nullable String title) {}
}
