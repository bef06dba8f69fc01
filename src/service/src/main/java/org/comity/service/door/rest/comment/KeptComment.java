package org.comity.service.door.rest.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.score.Assessment;
import org.comity.service.comment.CommentOrigins.Origin;
import org.comity.service.comment.StoredComment;
import org.comity.service.decision.CurrentDecisions.Current;
import org.comity.service.decision.Decision;
import org.comity.service.door.rest.decision.AssessmentAnswer;
import org.comity.service.door.rest.decision.DecisionAnswer;
import org.comity.service.door.rest.request.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment that is kept, with the decision that holds.
 *
 * @param id what the platform calls it
 * @param threadId what the platform calls the thread
 * @param parentId what the platform calls the comment that it answers
 * @param author who wrote it
 * @param text what it says
 * @param language what it was read as
 * @param revision one more with every edit
 * @param status approved, held or rejected; example for one that came with a label
 * @param door where it came in
 * @param postedAt when its author sent it
 * @param receivedAt when it came in
 * @param changedAt when text or status changed last
 * @param assessment what the model said of this revision, also where a person decided since
 * @param decision the one that holds
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "KeptComment", description = "A comment that is kept, with what holds of it.")
public record KeptComment(
    String id,
    @Nullable String threadId,
    @Nullable String parentId,
    @Nullable KeptAuthor author,
    String text,
    @Schema(description = "What it was read as (BCP 47).") @Nullable String language,
    int revision,
    @Schema(description = "approved, held, rejected or example.") String status,
    String door,
    Instant postedAt,
    Instant receivedAt,
    Instant changedAt,
    @Schema(description = "What the model said, also where a person decided since.")
        @Nullable AssessmentAnswer assessment,
    @Schema(description = "The decision that holds.") @Nullable DecisionAnswer decision) {

  /**
   * Who wrote a comment.
   *
   * @param id what the platform calls them
   * @param name what it shows of them
   */
  @Schema(name = "KeptAuthor")
  public record KeptAuthor(String id, @Nullable String name) {

    /** Without names. */
    @Override
    public String toString() {
      return "KeptAuthor";
    }
  }

  static KeptComment of(StoredComment kept, @Nullable Origin origin, @Nullable Current current) {
    return new KeptComment(
        kept.externalId(),
        origin == null ? null : origin.threadExternalId(),
        kept.parentExternalId(),
        author(origin),
        kept.text(),
        kept.language(),
        kept.revision(),
        Wire.name(kept.status()),
        kept.door(),
        kept.postedAt(),
        kept.receivedAt(),
        kept.changedAt(),
        assessment(kept, current),
        current == null ? null : DecisionAnswer.of(current.last()));
  }

  private static @Nullable KeptAuthor author(@Nullable Origin origin) {
    String author = origin == null ? null : origin.authorExternalId();
    return origin == null || author == null ? null : new KeptAuthor(author, origin.authorName());
  }

  /** Offsets are into the text that was scored, so another revision's would mark other words. */
  private static @Nullable AssessmentAnswer assessment(
      StoredComment kept, @Nullable Current current) {
    Decision scored = current == null ? null : current.scored();
    Assessment said =
        scored == null || scored.revision() != kept.revision() ? null : scored.assessment();
    return said == null ? null : AssessmentAnswer.of(said);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "KeptComment[" + id + "]";
  }
}
