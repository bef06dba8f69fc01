package org.comity.service.door.rest.appeal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.comity.service.appeal.Appeal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal to take in.
 *
 * @param commentId what the platform calls the comment
 * @param decisionId the decision that it is against; the one that holds if missing
 * @param reason in the author's words
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "GivenAppeal", description = "What an author says against a decision.")
record GivenAppeal(
    @Schema(required = true, description = "What the platform calls the comment.")
        @Nullable String commentId,
    @Schema(description = "The decision that it is against; the one that holds if missing.")
        @Nullable Long decisionId,
    @Schema(
            required = true,
            description = "In the author's words; deleted with the comment.",
            maxLength = Appeal.MAX_REASON)
        @Nullable String reason) {

  /** Without the reason. */
  @Override
  public String toString() {
    return "GivenAppeal[" + commentId + "]";
  }
}
