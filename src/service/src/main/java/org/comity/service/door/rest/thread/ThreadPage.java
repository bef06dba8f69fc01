package org.comity.service.door.rest.thread;

import java.util.List;
import org.comity.service.door.rest.comment.KeptComment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A thread with some of its comments.
 *
 * @param thread the thread
 * @param items comments, newest first
 * @param next where the next ones are; null at the end
 */
@Schema(name = "ThreadPage", description = "A thread with some of its comments, newest first.")
public record ThreadPage(
    ThreadAnswer thread,
    List<KeptComment> items,
    @Schema(nullable = true, description = "Where the next ones are; null at the end.")
        @Nullable String next) {}
