package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.comity.service.door.perspective.mask.KnownFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code comments:analyze}.
 *
 * @param attributeScores the scores under the names that were asked for
 * @param languages the languages that the comment was taken to be in: the request's, else the
 *     likeliest detected
 * @param detectedLanguages the languages found in the text, likeliest first
 * @param clientToken the request's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AnalyzeCommentResponse")
record AnalyzeResponse(
    Map<String, AttributeScores> attributeScores,
    List<String> languages,
    List<String> detectedLanguages,
    @Nullable String clientToken) {

  /** What may be asked for alone. */
  static final KnownFields FIELDS =
      new KnownFields(
          Map.of(
              "attributeScores",
              new KnownFields(Map.of(KnownFields.ANY_NAME, AttributeScores.FIELDS)),
              "languages",
              KnownFields.NONE,
              "detectedLanguages",
              KnownFields.NONE,
              "clientToken",
              KnownFields.NONE));

  /**
   * The scores of one attribute.
   *
   * @param spanScores those of the text's parts: its sentences, or the one part that is all of it
   * @param summaryScore that of the whole text
   */
  record AttributeScores(List<SpanScore> spanScores, Score summaryScore) {

    private static final KnownFields SCORE =
        new KnownFields(Map.of("value", KnownFields.NONE, "type", KnownFields.NONE));

    static final KnownFields FIELDS =
        new KnownFields(
            Map.of(
                "summaryScore",
                SCORE,
                "spanScores",
                new KnownFields(
                    Map.of("begin", KnownFields.NONE, "end", KnownFields.NONE, "score", SCORE))));
  }

  /**
   * The score of a part of the text.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param score its score
   */
  record SpanScore(int begin, int end, Score score) {}

  /**
   * A score.
   *
   * @param value in [0,1]
   * @param type always {@code PROBABILITY}
   */
  record Score(float value, String type) {
    /**
     * A probability.
     *
     * @param value in [0,1]
     */
    Score(double value) {
      this((float) value, "PROBABILITY");
    }
  }
}
