package org.comity.service.door.rest.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.comment.StoredThread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A thread on the wire.
 *
 * @param id what the platform calls it
 * @param url of the page that it stands under
 * @param title of that page
 * @param comments how many are kept
 * @param createdAt when its first comment came in
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Thread", description = "The comments under one page.")
public record ThreadAnswer(
    String id,
    @Nullable String url,
    @Nullable String title,
    @Schema(description = "How many are kept.") int comments,
    Instant createdAt) {

  static ThreadAnswer of(StoredThread thread) {
    return new ThreadAnswer(
        thread.externalId(), thread.url(), thread.title(), thread.comments(), thread.createdAt());
  }
}
