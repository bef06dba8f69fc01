package org.comity.service.door;

import java.time.Duration;
import java.time.Instant;
import org.comity.service.comment.NewComment;
import org.jspecify.annotations.Nullable;

/**
 * What a comment needs to be kept. A value that is missing or that no table could hold is refused
 * by the name of its field; it is never repeated.
 */
public final class Fields {

  private static final int MAX_SHOWN = 500;
  private static final char REPLACEMENT = 0xFFFD;

  /** So much may a platform's clock be ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private Fields() {}

  /**
   * A name that must be there.
   *
   * @param field for the error
   * @param value of the request
   * @return the same
   * @throws PlatformException if it is missing, empty, too long or not to be written down
   */
  public static String name(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw PlatformError.field(field, "is required: send it as a string.");
    }
    if (value.length() > NewComment.MAX_ID_CHARACTERS || !value.equals(storable(value))) {
      throw PlatformError.field(
          field,
          "must be text of at most "
              + NewComment.MAX_ID_CHARACTERS
              + " characters: send a shorter one.");
    }
    return value;
  }

  /**
   * A name that may be missing.
   *
   * @param field for the error
   * @param value of the request
   * @return the same; null for an empty one
   * @throws PlatformException if it is too long or not to be written down
   */
  public static @Nullable String optionalName(String field, @Nullable String value) {
    return value == null || value.isBlank() ? null : name(field, value);
  }

  /**
   * A comment's text.
   *
   * @param field for the error
   * @param value of the request; may be empty
   * @return the same, but for characters that no database keeps, each of which is replaced by one
   * @throws PlatformException if it is missing or too long
   */
  public static String text(String field, @Nullable String value) {
    if (value == null) {
      throw PlatformError.field(field, "is required: send the words of the comment.");
    }
    if (value.length() > NewComment.MAX_CHARACTERS) {
      throw PlatformError.field(
          field, "may have " + NewComment.MAX_CHARACTERS + " characters: send a shorter text.");
    }
    return storable(value);
  }

  /**
   * What somebody or something is called for people.
   *
   * @param value of the request
   * @return cut to what is shown
   */
  public static @Nullable String shown(@Nullable String value) {
    return value == null
        ? null
        : storable(value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN));
  }

  /**
   * When a comment was posted.
   *
   * @param value of the request
   * @param now our time
   * @return the same; null, for unknown, if it lies before 1970 or in the future
   */
  public static @Nullable Instant postedAt(@Nullable Instant value, Instant now) {
    boolean isLikely =
        value != null && !value.isBefore(Instant.EPOCH) && !value.isAfter(now.plus(AHEAD));
    return isLikely ? value : null;
  }

  /** PostgreSQL keeps no U+0000, and UTF-8 has no halves of surrogate pairs. */
  private static String storable(String value) {
    StringBuilder changed = null;
    for (int i = 0; i < value.length(); i++) {
      if (!isStorable(value, i)) {
        changed = changed == null ? new StringBuilder(value) : changed;
        changed.setCharAt(i, REPLACEMENT);
      }
    }
    return changed == null ? value : changed.toString();
  }

  private static boolean isStorable(String value, int at) {
    char unit = value.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
    return unit != 0;
  }
}
