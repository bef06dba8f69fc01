package org.comity.training.corpus.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above a comment, such as {@code Thumb NAME 13 March 2017, 15:11}: the picture's caption,
 * the reader's name, the time.
 *
 * @param author the name as it is shown
 * @param time when, to the minute; the page names no zone, so it is taken as UTC
 */
record CommentHeader(String author, Instant time) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:Thumb|Missing)\\s+(\\S.*?)\\s+(\\d{1,2} \\p{L}+ \\d{4}, \\d{1,2}:\\d{2})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, H:mm", Locale.ENGLISH);

  /** The header on a line; null if the line is something else. */
  static @Nullable CommentHeader parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(matcher.group(2), TIME);
      return new CommentHeader(matcher.group(1), time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
