package org.comity.service.door.rest.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of a comment: scores, or the reason why there are none.
 *
 * @param scores per attribute a calibrated probability in [0,1]
 * @param spans the words that the model marks
 * @param language what the comment was read as (BCP 47)
 * @param notScored why there are no scores
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment")
public record AssessmentAnswer(
    @Schema(description = "Per attribute a calibrated probability in [0,1].")
        @Nullable Map<Attribute, Double> scores,
    @Schema(description = "The words that the model marks; offsets in UTF-16 code units.")
        @Nullable List<Marked> spans,
    @Schema(description = "What the comment was read as (BCP 47).") @Nullable String language,
    @Schema(description = "Why there are no scores: EMPTY, TOO_LONG, NOT_TEXT, …")
        @Nullable String notScored) {

  /**
   * As the wire has it.
   *
   * @param assessment any
   * @return the answer
   */
  public static AssessmentAnswer of(Assessment assessment) {
    if (assessment instanceof Scored scored) {
      return new AssessmentAnswer(
          new TreeMap<>(scored.scores().byAttribute()),
          scored.spans().stream().map(Marked::of).toList(),
          scored.language(),
          null);
    }
    NotScored none = (NotScored) assessment;
    return new AssessmentAnswer(null, null, none.language(), none.cause().name());
  }

  /**
   * Words that the model marks.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param attribute what they are marked as
   * @param contribution what they add to the attribute's raw score, in log-odds
   */
  @Schema(name = "MarkedSpan")
  public record Marked(int begin, int end, String attribute, double contribution) {

    static Marked of(Span span) {
      return new Marked(span.begin(), span.end(), span.attribute().name(), span.contribution());
    }
  }
}
