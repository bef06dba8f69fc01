package org.comity.service.door.rest.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.comity.service.door.rest.request.Wire;
import org.comity.service.label.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A label on the wire.
 *
 * @param id names it
 * @param commentId what the platform calls the comment
 * @param revision of the comment
 * @param attribute what is said of it
 * @param label how far it holds, in [0,1]
 * @param begin where the words begin that are meant; missing for the whole comment
 * @param end where they end, exclusive
 * @param source how it came to be given
 * @param givenBy who gave it
 * @param bundle the model whose scores were on screen
 * @param givenAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Label", description = "What somebody said of one revision of a comment.")
public record LabelAnswer(
    long id,
    String commentId,
    int revision,
    String attribute,
    @Schema(description = "How far it holds, from 0 to 1.") double label,
    @Schema(description = "Where the words begin that are meant; missing for the whole comment.")
        @Nullable Integer begin,
    @Schema(description = "Where they end, exclusive.") @Nullable Integer end,
    @Schema(description = "suggested_score, spam_report, correction or submitted.") String source,
    @Nullable String givenBy,
    @Schema(description = "The model whose scores were on screen.") @Nullable String bundle,
    Instant givenAt) {

  /**
   * As the wire has it.
   *
   * @param label any
   * @param comment what the platform calls the comment
   * @return the answer
   */
  public static LabelAnswer of(Label label, String comment) {
    return new LabelAnswer(
        label.id(),
        comment,
        label.revision(),
        label.attribute(),
        label.label(),
        label.spanBegin(),
        label.spanEnd(),
        Wire.name(label.source()),
        label.givenBy(),
        label.bundleId(),
        label.givenAt());
  }
}
