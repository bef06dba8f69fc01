package org.comity.service.door.rest.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.appeal.Appeal;
import org.comity.service.door.rest.request.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appeal on the wire.
 *
 * @param id names it
 * @param commentId what the platform calls the comment
 * @param decisionId the decision that it is against
 * @param reason in the author's words
 * @param status open or closed
 * @param openedAt when it came in
 * @param outcome upheld, overturned or lapsed; missing while it is open
 * @param resolvedAt when it was closed
 * @param resolvedBy who closed it
 * @param resolutionId the decision that came of it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Appeal", description = "What an author says against a decision.")
public record AppealAnswer(
    long id,
    String commentId,
    long decisionId,
    String reason,
    @Schema(description = "open or closed.") String status,
    Instant openedAt,
    @Schema(
            description =
                "upheld: the decision stands. overturned: it falls. lapsed: the comment was edited"
                    + " while the appeal was open.")
        @Nullable String outcome,
    @Nullable Instant resolvedAt,
    @Nullable String resolvedBy,
    @Schema(description = "The decision that came of it; missing if it lapsed.")
        @Nullable Long resolutionId) {

  static AppealAnswer of(Appeal appeal) {
    Appeal.Outcome outcome = appeal.outcome();
    return new AppealAnswer(
        appeal.id(),
        appeal.commentExternalId(),
        appeal.decisionId(),
        appeal.reason(),
        outcome == null ? "open" : "closed",
        appeal.openedAt(),
        outcome == null ? null : Wire.name(outcome),
        appeal.resolvedAt(),
        appeal.resolvedBy(),
        appeal.resolutionId());
  }

  /** Without the reason. */
  @Override
  public String toString() {
    return "AppealAnswer[" + id + "]";
  }
}
