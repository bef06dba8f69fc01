package org.comity.service.door.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /v1/moderations}.
 *
 * @param id names the answer; nothing is stored under it
 * @param model the id of the bundle that scored
 * @param results one for each text, in order
 */
@Schema(name = "Moderation")
record ModerationAnswer(String id, String model, List<Result> results) {

  /**
   * What is said of one text.
   *
   * @param flagged whether a person should look at it: a category is reached, or it was not scored
   * @param categories whether each is reached
   * @param categoryScores in [0,1]; 0 for what was not judged
   * @param categoryAppliedInputTypes {@code text} for what was judged, else nothing
   * @param comity what OpenAI's shape has no place for
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "ModerationResult")
  record Result(
      boolean flagged,
      Map<Category, Boolean> categories,
      Map<Category, Double> categoryScores,
      Map<Category, List<String>> categoryAppliedInputTypes,
      Judgement comity) {}

  /**
   * What was judged, and how.
   *
   * @param attributes calibrated probabilities in [0,1]; nothing if the text was not scored
   * @param language the language that the text was read as, or that stood in the way (BCP 47)
   * @param notScored why there are no scores
   * @param notJudged categories that are false and 0 because nothing judges them, not because the
   *     text is free of them
   * @param judgedInPart categories of which a part is judged
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ModerationJudgement")
  record Judgement(
      @Nullable Map<Attribute, Double> attributes,
      @Nullable String language,
      Assessment.@Nullable Cause notScored,
      @Schema(implementation = String[].class) List<Category> notJudged,
      @Schema(implementation = String[].class) List<Category> judgedInPart) {}
}
