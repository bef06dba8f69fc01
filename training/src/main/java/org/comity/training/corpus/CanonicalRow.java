package org.comity.training.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.jspecify.annotations.Nullable;

/** One line of the canonical form and what is wrong with it, if anything. */
final class CanonicalRow {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode row;

  private CanonicalRow(JsonNode row) {
    this.row = row;
  }

  static LabelledComment parse(String line, CorpusFile file, long number) {
    try {
      JsonNode row = JSON.readTree(line);
      if (!row.isObject()) {
        throw new IllegalArgumentException("is not a JSON object");
      }
      return new CanonicalRow(row).labelledComment(file);
    } catch (JsonProcessingException e) {
      // Neither its message nor the exception goes on: both quote the line.
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new CorpusException(file.shown(), number, "is not valid JSON at column " + column);
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file.shown(), number, String.valueOf(e.getMessage()));
    }
  }

  private LabelledComment labelledComment(CorpusFile file) {
    String source = string(row, "source");
    String decision = string(row, "decision");
    double weight = row.hasNonNull("weight") ? number(row, "weight") : 1;
    return new LabelledComment(
        comment(), labels(), spans(), weight, source == null ? file.name() : source, decision);
  }

  private Comment comment() {
    return new Comment(
        required("id"),
        required("text"),
        string(row, "lang"),
        time(row, "created_at"),
        string(row, "author"),
        string(row, "thread_id"),
        string(row, "parent_id"),
        string(row, "parent_text"),
        article());
  }

  private @Nullable Article article() {
    JsonNode article = child("article");
    if (article.isMissingNode()) {
      return null;
    }
    if (!article.isObject()) {
      throw new IllegalArgumentException("\"article\" is not an object");
    }
    return new Article(
        string(article, "url"),
        string(article, "title"),
        string(article, "text"),
        time(article, "published_at"));
  }

  private SortedMap<Attribute, Double> labels() {
    SortedMap<Attribute, Double> labels = new TreeMap<>();
    JsonNode node = child("labels");
    if (!node.isObject() && !node.isMissingNode()) {
      throw new IllegalArgumentException("\"labels\" is not an object");
    }
    for (Map.Entry<String, JsonNode> label : node.properties()) {
      if (!label.getValue().isNull()) {
        labels.put(new Attribute(label.getKey()), number(node, label.getKey()));
      }
    }
    return labels;
  }

  private List<LabelledSpan> spans() {
    List<LabelledSpan> spans = new ArrayList<>();
    JsonNode node = child("spans");
    if (!node.isArray() && !node.isMissingNode()) {
      throw new IllegalArgumentException("\"spans\" is not a list");
    }
    for (JsonNode span : node) {
      String attribute = string(span, "attribute");
      if (attribute == null) {
        throw new IllegalArgumentException("a span has no \"attribute\"");
      }
      double share = span.hasNonNull("share") ? number(span, "share") : 1;
      spans.add(
          new LabelledSpan(
              offset(span, "begin"), offset(span, "end"), new Attribute(attribute), share));
    }
    return spans;
  }

  private JsonNode child(String key) {
    JsonNode node = row.path(key);
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  private String required(String key) {
    String value = string(row, key);
    if (value == null) {
      throw new IllegalArgumentException("has no \"" + key + "\"");
    }
    return value;
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

  private static double number(JsonNode object, String key) {
    JsonNode node = object.path(key);
    if (!node.isNumber()) {
      throw new IllegalArgumentException("\"" + key + "\" is not a number");
    }
    return node.doubleValue();
  }

  private static int offset(JsonNode span, String key) {
    JsonNode node = span.path(key);
    if (!node.isInt()) {
      throw new IllegalArgumentException("a span's \"" + key + "\" is not a whole number");
    }
    return node.intValue();
  }

  private static @Nullable Instant time(JsonNode object, String key) {
    String value = string(object, key);
    if (value == null) {
      return null;
    }
    try {
      return Times.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is not a time such as 2017-03-13T15:11:00Z", e);
    }
  }
}
