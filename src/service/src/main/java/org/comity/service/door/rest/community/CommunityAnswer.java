package org.comity.service.door.rest.community;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.community.Community;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A community on the wire.
 *
 * @param name names it in paths
 * @param title for people
 * @param language what a short comment that leaves a doubt is taken for
 * @param keepsScored whether comments that came only to be scored are kept
 * @param retentionDays after how many days comments are deleted; null for never
 * @param createdAt when it was made
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Community", description = "A site, or a section of one.")
record CommunityAnswer(
    @Schema(description = "Names it in paths.") String name,
    @Schema(description = "For people.") String title,
    @Schema(description = "What a short comment that leaves a doubt is taken for (BCP 47).")
        String language,
    @Schema(description = "Whether comments that came only to be scored are kept.")
        boolean keepsScored,
    @Schema(
            nullable = true,
            description = "After how many days comments are deleted; null for never.")
        @Nullable Integer retentionDays,
    Instant createdAt) {

  static CommunityAnswer of(Community community) {
    return new CommunityAnswer(
        community.name(),
        community.title(),
        community.language(),
        community.keepsScored(),
        community.retentionDays(),
        community.createdAt());
  }
}
