package org.comity.service.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What is wrong with a JSON body and where, in words of our own: the messages of the JSON library
 * quote the body, which is a comment.
 *
 * @param kind what is wrong
 * @param line from 1; 0 if unknown
 * @param column in characters from 1; 0 if unknown
 * @param field the way to the value of a wrong type or an unknown name, such as {@code
 *     comments[3].text}; empty if it is the body itself, or the body is no JSON at all
 */
public record JsonFault(Kind kind, int line, int column, String field) {

  /** What can be wrong. */
  public enum Kind {
    /** There is no body, or it is null. */
    EMPTY,
    /** More bytes than the door reads. */
    TOO_LARGE,
    /** Another encoding than UTF-8, which RFC 8259 (8.1) requires. */
    NOT_UTF8,
    /** No JSON, or an end that is missing. */
    NOT_JSON,
    /** An object names something twice: which of the two is meant, nobody knows (RFC 8259, 4). */
    NAME_TWICE,
    /** Deeper nesting than any request needs. */
    TOO_DEEP,
    /** JSON, but a value is of another type than the door's records have. */
    WRONG_TYPE,
    /** JSON, but with a name that the door's records do not have. */
    UNKNOWN_FIELD
  }

  /** A field is quoted if it can be the name of one, and not a piece of somebody's text. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_@]{0,63}");

  /** How the library begins to say that a name comes twice; it has no exception of its own. */
  private static final String TWICE = "Duplicate field";

  /** How it begins to say that there is text after the end. */
  private static final String TRAILING = "Trailing token";

  static JsonFault without(Kind kind) {
    return new JsonFault(kind, 0, 0, "");
  }

  /**
   * Reads kind and position out of what a JSON reader threw.
   *
   * @param failure from reading a body
   * @return the kind, the position and the field
   */
  public static JsonFault of(IOException failure) {
    if (failure.getCause() instanceof StreamReadException broken) {
      return of(broken);
    }
    if (failure.getCause() instanceof StreamConstraintsException beyond) {
      return of(beyond);
    }
    JsonLocation at =
        failure instanceof JacksonException json ? json.getLocation() : JsonLocation.NA;
    String field = failure instanceof JsonMappingException mapping ? field(mapping) : "";
    boolean known = at != null && at.getLineNr() > 0;
    return new JsonFault(
        kind(failure, field), known ? at.getLineNr() : 0, known ? at.getColumnNr() : 0, field);
  }

  private static Kind kind(IOException failure, String field) {
    if (failure instanceof StreamConstraintsException) {
      return Kind.TOO_DEEP;
    }
    if (failure instanceof StreamReadException broken
        && broken.getOriginalMessage().startsWith(TWICE)) {
      return Kind.NAME_TWICE;
    }
    if (failure instanceof UnrecognizedPropertyException) {
      return Kind.UNKNOWN_FIELD;
    }
    return field.isEmpty() && !isOfAnotherType(failure) ? Kind.NOT_JSON : Kind.WRONG_TYPE;
  }

  /** Text after the end is told in the same way as a list where an object belongs. */
  private static boolean isOfAnotherType(IOException failure) {
    return failure instanceof MismatchedInputException mismatched
        && !mismatched.getOriginalMessage().startsWith(TRAILING);
  }

  /**
   * The fault as a sentence.
   *
   * @return without a word of the body
   */
  public String sentence() {
    String where = line > 0 ? " at line " + line + ", column " + column : "";
    return switch (kind) {
      case EMPTY -> "The body is empty.";
      case TOO_LARGE -> "The body is too large.";
      case NOT_UTF8 -> "The body is not UTF-8: JSON is always sent in it, and not compressed.";
      case NOT_JSON -> "The body is not valid JSON" + where + ".";
      case NAME_TWICE -> "The body has a name twice in one object" + where + ".";
      case TOO_DEEP ->
          "The body is nested deeper than " + StrictJson.MAX_DEPTH + " levels" + where + ".";
      case WRONG_TYPE ->
          field.isEmpty()
              ? "The body has the wrong type: it must be an object."
              : "The value of " + field + where + " has the wrong type.";
      case UNKNOWN_FIELD -> "There is no field " + field + where + ".";
    };
  }

  private static String field(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".");
        path.append(NAME.matcher(step.getFieldName()).matches() ? step.getFieldName() : "?");
      }
    }
    return path.toString();
  }
}
