package org.comity.training.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import org.comity.comment.Comment;
import org.jspecify.annotations.Nullable;

/**
 * One line of what is to be scored.
 *
 * @param id as the line gives it, text or number; the line's number where it gives none
 * @param comment null if the line holds none that can be read
 */
public record InputLine(JsonNode id, @Nullable Comment comment) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How lines are written. */
  public enum Form {
    /** Each line a JSON object with a text. */
    JSON,
    /** Each line a comment. */
    TEXT;

    /**
     * Tells the form from the first line.
     *
     * @param line the first line that is not blank
     * @return JSON if the line is a JSON object, or begins like one
     */
    public static Form of(String line) {
      String start = line.strip();
      return start.startsWith("{\"") || parse(start) != null ? JSON : TEXT;
    }
  }

  /**
   * Reads a line.
   *
   * @param form how it is written
   * @param line the line
   * @param number its number, from 1
   * @return what it holds
   */
  public static InputLine of(Form form, String line, long number) {
    JsonNode usualId = LongNode.valueOf(number);
    if (form == Form.TEXT) {
      return new InputLine(usualId, Comment.of(usualId.asText(), line));
    }
    JsonNode json = parse(line);
    if (json == null) {
      return new InputLine(usualId, null);
    }
    JsonNode given = json.path("id");
    JsonNode id = given.isTextual() || given.isNumber() ? given : usualId;
    JsonNode text = json.path("text");
    if (!text.isTextual()) {
      return new InputLine(id, null);
    }
    JsonNode lang = json.path("lang");
    Comment comment = Comment.of(id.asText(), text.asText());
    return new InputLine(id, lang.isTextual() ? comment.withLang(lang.asText()) : comment);
  }

  private static @Nullable JsonNode parse(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return json != null && json.isObject() ? json : null;
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }
}
