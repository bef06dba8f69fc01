package org.comity.training.migration.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.training.migration.log.LoggedAnswer.Human;
import org.jspecify.annotations.Nullable;

/**
 * A logged answer in one of three shapes, told apart row by row: a pair of {@code request} and
 * {@code response}, a text with {@code attributeScores} (or with the {@code error} that stood in
 * their place), or the canonical form with {@code scores}.
 */
final class JsonAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a cause may look like, so that nothing else of an answer gets into a report. */
  private static final Pattern CAUSE = Pattern.compile("[A-Z][A-Z_]{0,63}");

  private final JsonNode row;
  private final long number;

  private JsonAnswer(JsonNode row, long number) {
    this.row = row;
    this.number = number;
  }

  /**
   * Reads a row.
   *
   * @param line JSON
   * @param number the row's, from 1: its name where it has no id
   * @return the answer
   * @throws JsonProcessingException if it is no JSON; quotes the line
   * @throws IllegalArgumentException if it is something else; does not quote it
   */
  static LoggedAnswer parse(String line, long number) throws JsonProcessingException {
    JsonNode row = JSON.readTree(line);
    if (!row.isObject()) {
      throw new IllegalArgumentException("is not a JSON object");
    }
    return new JsonAnswer(row, number).answer();
  }

  private LoggedAnswer answer() throws JsonProcessingException {
    if (row.hasNonNull("response") || row.hasNonNull("request")) {
      JsonNode request = body("request");
      return answered(asked(request), body("response"), isCut(request));
    }
    if (row.hasNonNull("attributeScores") || row.hasNonNull("error")) {
      return answered(comment(), row, false);
    }
    if (row.has("scores")) {
      return LoggedAnswer.of(comment(), plainScores(row.path("scores")), human());
    }
    throw new IllegalArgumentException(
        "has no \"scores\", no \"attributeScores\" and no \"request\" with its \"response\"");
  }

  /** A proxy may log a body as it is or as a string of JSON. */
  private JsonNode body(String key) throws JsonProcessingException {
    JsonNode body = row.path(key);
    JsonNode parsed = body.isTextual() ? JSON.readTree(body.textValue()) : body;
    if (!parsed.isObject()) {
      throw new IllegalArgumentException("has no \"" + key + "\" that is an object");
    }
    return parsed;
  }

  private LoggedAnswer answered(Comment comment, JsonNode response, boolean cut) {
    SortedMap<String, Double> scores = summaries(response.path("attributeScores"));
    String refusal = scores.isEmpty() ? refusal(response.path("error")) : null;
    return new LoggedAnswer(comment, scores, refusal, cut, human());
  }

  private static boolean isCut(JsonNode request) {
    for (JsonNode asked : either(request, "requestedAttributes", "requested_attributes")) {
      if (either(asked, "scoreThreshold", "score_threshold").asDouble() > 0) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode either(JsonNode object, String name, String other) {
    return object.has(name) ? object.path(name) : object.path(other);
  }

  private static SortedMap<String, Double> plainScores(JsonNode scores) {
    SortedMap<String, Double> all = new TreeMap<>();
    if (!scores.isObject() && !scores.isNull()) {
      throw new IllegalArgumentException("\"scores\" is not an object");
    }
    for (Map.Entry<String, JsonNode> each : scores.properties()) {
      if (!each.getValue().isNull()) {
        all.put(new OldName(each.getKey()).name(), score(each.getValue()));
      }
    }
    return all;
  }

  private static SortedMap<String, Double> summaries(JsonNode scores) {
    SortedMap<String, Double> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : scores.properties()) {
      JsonNode summary = each.getValue().path("summaryScore");
      if (summary.isObject()) {
        String type = summary.path("type").asText("PROBABILITY");
        if (!type.equals("PROBABILITY") && !type.equals("SCORE_TYPE_UNSPECIFIED")) {
          throw new IllegalArgumentException("has a score that is no PROBABILITY");
        }
        // Google's JSON leaves out what is 0.
        JsonNode value = summary.path("value");
        all.put(new OldName(each.getKey()).name(), value.isMissingNode() ? 0 : score(value));
      }
    }
    return all;
  }

  private static double score(JsonNode value) {
    double score = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score or a label is a number in [0,1]");
    }
    return score;
  }

  private static String refusal(JsonNode error) {
    for (JsonNode detail : error.path("details")) {
      if (CAUSE.matcher(detail.path("errorType").asText()).matches()) {
        return detail.path("errorType").asText();
      }
    }
    String status = error.path("status").asText();
    if (CAUSE.matcher(status).matches()) {
      return status;
    }
    return error.isMissingNode() ? "NO_SCORES" : "ERROR";
  }

  private Comment asked(JsonNode request) {
    String text = string(request.path("comment"), "text");
    if (text == null) {
      throw new IllegalArgumentException("the request has no comment with a \"text\"");
    }
    JsonNode languages = request.path("languages");
    JsonNode context = request.path("context");
    JsonNode both = either(context, "articleAndParentComment", "article_and_parent_comment");
    String article = string(both.path("article"), "text");
    return new Comment(
        id(),
        text,
        languages.size() == 1 ? languages.get(0).asText() : null,
        null,
        null,
        null,
        null,
        string(either(both, "parentComment", "parent_comment"), "text"),
        article == null ? null : new Article(null, null, article, null));
  }

  private Comment comment() {
    String text = string(row, "text");
    if (text == null) {
      throw new IllegalArgumentException("has no \"text\"");
    }
    JsonNode article = row.path("article");
    return new Comment(
        id(),
        text,
        string(row, "lang"),
        null,
        null,
        null,
        null,
        string(row, "parent_text"),
        article.isObject()
            ? new Article(null, string(article, "title"), string(article, "text"), null)
            : null);
  }

  private String id() {
    JsonNode id = row.path("id");
    return id.isTextual() || id.isNumber() ? id.asText() : Long.toString(number);
  }

  private Human human() {
    SortedMap<Attribute, Double> labels = new TreeMap<>();
    for (Map.Entry<String, JsonNode> label : row.path("labels").properties()) {
      if (!label.getValue().isNull()) {
        labels.put(new Attribute(label.getKey()), score(label.getValue()));
      }
    }
    return new Human(labels, string(row, "decision"));
  }

  private static @Nullable String string(JsonNode object, String key) {
    JsonNode node = object.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw new IllegalArgumentException("\"" + key + "\" is not a string");
    }
    return node.textValue();
  }
}
