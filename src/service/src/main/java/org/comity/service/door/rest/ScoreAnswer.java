package org.comity.service.door.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.score.Explanation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of the comments of a request.
 *
 * @param bundle the id of the model's bundle
 * @param assessments one for each comment, in the order of the request
 */
@Schema(description = "What the model says of the comments, in their order.")
record ScoreAnswer(
    @Schema(description = "The id of the bundle that scored.") String bundle,
    List<Item> assessments) {

  /**
   * What the model says of one comment: scores, or the reason why there are none.
   *
   * @param id the request's
   * @param scores per attribute a calibrated probability in [0,1]
   * @param spans the words that the model marks
   * @param language the language that the comment was read as (BCP 47)
   * @param explanations what each word adds, if that was asked for
   * @param notScored why there are no scores
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CommentAssessment")
  record Item(
      @Schema(description = "The request's.") @Nullable String id,
      @Schema(description = "Per attribute a calibrated probability in [0,1].")
          @Nullable Map<Attribute, Double> scores,
      @Schema(description = "The words that the model marks.") @Nullable List<MarkedWords> spans,
      @Schema(description = "The language that the comment was read as (BCP 47).")
          @Nullable String language,
      @Schema(description = "What each word adds, if asked for.")
          @Nullable List<Reason> explanations,
      @Schema(
              description =
                  "Why there are no scores: EMPTY, TOO_LONG, NOT_TEXT, LANGUAGE_NOT_SUPPORTED,"
                      + " NOTHING_KNOWN."
                      + " A person must look at the comment.")
          Assessment.@Nullable Cause notScored) {

    static Item of(@Nullable String id, Scored scored, Set<Attribute> asked) {
      Map<Attribute, Double> scores = new TreeMap<>(scored.scores().byAttribute());
      scores.keySet().retainAll(asked);
      List<MarkedWords> spans =
          scored.spans().stream()
              .filter(span -> asked.contains(span.attribute()))
              .map(
                  span ->
                      new MarkedWords(
                          span.begin(), span.end(), span.attribute().name(), span.contribution()))
              .toList();
      return new Item(id, scores, spans, scored.language(), null, null);
    }

    static Item of(@Nullable String id, NotScored none) {
      return new Item(id, null, null, none.language(), null, none.cause());
    }

    Item with(List<Explanation> all, Set<Attribute> asked) {
      List<Reason> reasons =
          all.stream()
              .filter(explanation -> asked.contains(explanation.attribute()))
              .map(Reason::of)
              .toList();
      return new Item(id, scores, spans, language, reasons, notScored);
    }
  }

  /**
   * Words that the model marks.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param attribute what they are marked as
   * @param contribution what they add to the attribute's raw score, in log-odds
   */
  @Schema(name = "MarkedWords")
  record MarkedWords(int begin, int end, String attribute, double contribution) {}

  /**
   * Why an attribute has its score.
   *
   * @param attribute the attribute
   * @param bias the raw score of a text without features, in log-odds
   * @param rawScore the sum of bias and contributions, in log-odds
   * @param score the calibrated probability in [0,1]
   * @param contributions what each word adds
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "ScoreExplanation")
  record Reason(
      String attribute,
      double bias,
      double rawScore,
      double score,
      List<Explanation.Contribution> contributions) {

    static Reason of(Explanation explanation) {
      return new Reason(
          explanation.attribute().name(),
          explanation.bias(),
          explanation.rawScore(),
          explanation.score(),
          explanation.contributions());
    }
  }
}
