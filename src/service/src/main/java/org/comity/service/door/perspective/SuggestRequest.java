package org.comity.service.door.perspective;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.comment.Attribute;
import org.comity.service.door.perspective.AnalyzeRequest.Context;
import org.comity.service.door.perspective.AnalyzeRequest.TextEntry;
import org.comity.service.moderation.Feedback.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code comments:suggestscore}: what a score should have been.
 *
 * @param comment what was scored
 * @param attributeScores what the scores should be, by attribute
 * @param context of no effect
 * @param languages repeated in the response
 * @param communityId names a community of this service; a name that is none means the key's
 * @param clientToken repeated in the response
 * @param sessionId of no effect
 */
@Schema(name = "SuggestCommentScoreRequest")
record SuggestRequest(
    @Nullable TextEntry comment,
    @JsonAlias("attribute_scores") @Nullable Map<String, AttributeScores> attributeScores,
    @Nullable Context context,
    @Nullable List<String> languages,
    @JsonAlias("community_id") @Nullable String communityId,
    @JsonAlias("client_token") @Nullable String clientToken,
    @JsonAlias("session_id") @Nullable String sessionId) {

  /** Without the text. */
  @Override
  public String toString() {
    return "SuggestRequest";
  }

  /**
   * What the scores of one attribute should be.
   *
   * @param summaryScore of the whole comment
   * @param spanScores of parts of it
   */
  @Schema(name = "SuggestedAttributeScores")
  record AttributeScores(
      @JsonAlias("summary_score") @Nullable Score summaryScore,
      @JsonAlias("span_scores") @Nullable List<SpanScore> spanScores) {}

  /**
   * A score.
   *
   * @param value in [0,1]
   * @param type {@code PROBABILITY} or nothing; others are refused
   */
  @Schema(name = "SuggestedScore")
  record Score(@Nullable Double value, @Nullable String type) {}

  /**
   * The score of a part.
   *
   * @param begin UTF-16 offset
   * @param end UTF-16 offset, exclusive
   * @param score of that part
   */
  @Schema(name = "SuggestedSpanScore")
  record SpanScore(@Nullable Integer begin, @Nullable Integer end, @Nullable Score score) {}

  /**
   * The labels that it holds.
   *
   * @param scored the attributes of the bundle; beside them all that Comity knows may be labelled
   * @return at least one
   * @throws AnalyzeException if there are none, or one cannot be
   */
  List<Said> labels(List<Attribute> scored) {
    Map<String, AttributeScores> suggested = attributeScores;
    if (suggested == null || suggested.isEmpty()) {
      throw AnalyzeException.invalid("Missing attribute_scores");
    }
    List<Attribute> known = new ArrayList<>(scored);
    known.addAll(Attribute.KNOWN);
    List<Said> said = new ArrayList<>();
    suggested.forEach((name, scores) -> add(said, attribute(name, known), scores));
    return said;
  }

  private static Attribute attribute(String name, List<Attribute> known) {
    return RequestedAttribute.meantBy(name, known)
        .orElseThrow(
            () -> AnalyzeException.invalid("Unknown attribute: " + RequestedAttribute.shown(name)));
  }

  private void add(List<Said> said, Attribute attribute, @Nullable AttributeScores scores) {
    List<SpanScore> spans =
        scores == null || scores.spanScores() == null ? List.of() : scores.spanScores();
    Score summary = scores == null ? null : scores.summaryScore();
    if (summary == null && spans.isEmpty()) {
      throw AnalyzeException.invalid("Attribute " + attribute + " has no score.");
    }
    if (summary != null) {
      said.add(new Said(attribute.name(), value(attribute, summary), null, null));
    }
    for (SpanScore span : spans) {
      said.add(span(attribute, span));
    }
  }

  private Said span(Attribute attribute, SpanScore span) {
    Integer begin = span.begin();
    Integer end = span.end();
    Score score = span.score();
    int length = comment == null || comment.text() == null ? 0 : comment.text().length();
    if (begin == null || end == null || score == null) {
      throw AnalyzeException.invalid(
          "Every span score of attribute " + attribute + " needs begin, end and score.");
    }
    if (begin < 0 || end <= begin || end > length) {
      throw AnalyzeException.invalid(
          "A span of attribute " + attribute + " does not lie within the comment.");
    }
    return new Said(attribute.name(), value(attribute, score), begin, end);
  }

  private static double value(Attribute attribute, Score score) {
    String type = score.type();
    if (type != null && !type.equals("PROBABILITY") && !type.equals("SCORE_TYPE_UNSPECIFIED")) {
      throw AnalyzeException.invalid(
          "Suggested score type is not supported by attribute " + attribute);
    }
    Double value = score.value();
    if (value == null || !(value >= 0 && value <= 1)) {
      throw AnalyzeException.invalid(
          "The score of attribute " + attribute + " must be a number from 0 to 1.");
    }
    return value;
  }
}
