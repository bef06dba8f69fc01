package org.comity.training.retraining.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.gate.jury.Side;
import org.comity.gate.jury.SiteRow;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.jspecify.annotations.Nullable;

/** Reads exported rows from a file, one line at a time. */
public final class SiteRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteRows() {}

  /**
   * The rows of a file in their order.
   *
   * @param file JSON Lines as {@code export/training} gives them
   * @return a stream to close; it throws {@link CorpusException} at the first bad line
   */
  public static Stream<SiteRow> read(Path file) {
    CorpusFile named = new CorpusFile(file);
    BufferedReader reader = named.open();
    AtomicLong number = new AtomicLong();
    return reader
        .lines()
        .map(line -> row(line, named, number.incrementAndGet()))
        .onClose(() -> close(reader));
  }

  private static SiteRow row(String line, CorpusFile file, long number) {
    try {
      JsonNode json = JSON.readTree(line);
      LabelledComment labelled = CanonicalReader.row(line, file, number);
      Instant decided = time(json.path("decided_at"));
      return new SiteRow(
          labelled,
          Side.of(json.path("split").asText()),
          text(json.path("moderator")),
          text(json.path("section")),
          decided == null ? labelled.comment().createdAt() : decided,
          json.path("audit").asBoolean(),
          json.path("bulk").asBoolean());
    } catch (JsonProcessingException e) {
      // Neither its message nor the exception goes on: both quote the line.
      throw new CorpusException(file.shown(), number, "is not valid JSON");
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file.shown(), number, String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Instant time(JsonNode node) {
    try {
      return node.isTextual() ? Instant.parse(node.textValue()) : null;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"decided_at\" is no time in UTC", e);
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
