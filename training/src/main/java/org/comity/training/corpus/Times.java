package org.comity.training.corpus;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads times as corpora and databases write them. */
public final class Times {

  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);

  private Times() {}

  /**
   * A point in time.
   *
   * @param text an ISO date and time, with T or a blank between, with an offset or without; without
   *     one it is UTC, which is what exports mean
   * @return the instant
   * @throws DateTimeParseException if it is written otherwise
   */
  public static Instant parse(String text) {
    TemporalAccessor time =
        LENIENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
  }
}
