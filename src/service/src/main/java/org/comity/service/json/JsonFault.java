package org.comity.service.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What is wrong with a JSON body and where, in words of our own: the messages of the JSON library
 * quote the body, which is a comment.
 *
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 * @param field the way to the value of a wrong type, such as {@code comments[3].text}; empty if the
 *     body is no JSON at all
 */
public record JsonFault(int line, int column, String field) {

  /** A field is quoted if it can be the name of one, and not a piece of somebody's text. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_@]{0,63}");

  /**
   * Reads the position out of what a JSON reader threw.
   *
   * @param failure from reading a body
   * @return the position and the field
   */
  public static JsonFault of(IOException failure) {
    if (failure.getCause() instanceof StreamReadException broken) {
      return of(broken);
    }
    JsonLocation at =
        failure instanceof JacksonException json ? json.getLocation() : JsonLocation.NA;
    String field = failure instanceof JsonMappingException mapping ? field(mapping) : "";
    boolean known = at != null && at.getLineNr() > 0;
    return new JsonFault(known ? at.getLineNr() : 0, known ? at.getColumnNr() : 0, field);
  }

  /**
   * The fault as a sentence.
   *
   * @return without a word of the body
   */
  public String sentence() {
    String where = line > 0 ? " at line " + line + ", column " + column : "";
    return field.isEmpty()
        ? "The body is not valid JSON" + where + "."
        : "The value of " + field + where + " has the wrong type.";
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
