package org.comity.service.door.rest.request;

import java.util.regex.Pattern;
import org.comity.service.comment.NewComment;
import org.comity.service.door.rest.problem.Problem;
import org.comity.service.door.rest.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks what a request gives. A problem names the field and never quotes its value. */
public final class Given {

  /** PostgreSQL keeps no NUL, and half a surrogate pair cannot be written as UTF-8. */
  private static final Pattern NOT_STORABLE = Pattern.compile("\\x00|\\p{Cs}");

  private Given() {}

  /**
   * A value that must be there.
   *
   * @param field the way to it
   * @param value what was sent
   * @param <T> its type
   * @return the value
   * @throws ProblemException 422
   */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new ProblemException(Problem.missing(field));
    }
    return value;
  }

  /**
   * A text that may be missing.
   *
   * @param field the way to it
   * @param value what was sent
   * @param most how many characters (UTF-16) it may have
   * @return the text
   * @throws ProblemException 422 if it is too long or cannot be kept
   */
  public static @Nullable String text(String field, @Nullable String value, int most) {
    if (value == null) {
      return null;
    }
    if (value.length() > most) {
      throw new ProblemException(
          Problem.invalid(field, "at most " + most + " characters (UTF-16)"));
    }
    if (NOT_STORABLE.matcher(value).find()) {
      throw new ProblemException(
          Problem.invalid(field, "without NUL and without half of a surrogate pair"));
    }
    return value;
  }

  /**
   * A text that must say something.
   *
   * @param field the way to it
   * @param value what was sent
   * @param most how many characters (UTF-16) it may have
   * @return the text
   * @throws ProblemException 422
   */
  public static String words(String field, @Nullable String value, int most) {
    String text = text(field, value, most);
    if (text == null || text.isBlank()) {
      throw new ProblemException(Problem.missing(field));
    }
    return text;
  }

  /**
   * What a platform calls something.
   *
   * @param field the way to it
   * @param value what was sent
   * @return the name; null if there is none
   * @throws ProblemException 422, also if it is empty or no path could name it (RFC 3986, 5.2.4)
   */
  public static @Nullable String id(String field, @Nullable String value) {
    String id = text(field, value, NewComment.MAX_ID_CHARACTERS);
    if (id != null && (id.isBlank() || id.equals(".") || id.equals(".."))) {
      throw new ProblemException(
          Problem.invalid(field, "neither empty nor a dot or two, since paths name it"));
    }
    return id;
  }

  /**
   * A number within bounds.
   *
   * @param field the way to it
   * @param value what was sent
   * @param least the smallest that is taken
   * @param most the largest that is taken
   * @return the number
   * @throws ProblemException 422
   */
  public static int number(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ProblemException(Problem.invalid(field, "from " + least + " to " + most));
    }
    return value;
  }

  /**
   * A number that names a row of ours.
   *
   * @param value as it stands in the path
   * @return -1, which names nothing, if it is no number
   */
  public static long rowId(String value) {
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
  }
}
