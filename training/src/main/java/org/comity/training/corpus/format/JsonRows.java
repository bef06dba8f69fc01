package org.comity.training.corpus.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.jspecify.annotations.Nullable;

/** Rows of a file with one JSON object a line, of whatever shape; a column is a path into it. */
final class JsonRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRows() {}

  static Stream<PlacedRow> read(CorpusFile file) {
    BufferedReader reader = file.open();
    long[] number = {0};
    Function<String, PlacedRow> row = line -> row(file, line, number[0]);
    return reader
        .lines()
        .peek(line -> number[0]++)
        .filter(line -> !line.isBlank())
        .map(row)
        .onClose(() -> close(reader));
  }

  private static PlacedRow row(CorpusFile file, String line, long number) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // Neither its message nor the exception goes on: both quote the line.
      throw new CorpusException(file.shown(), number, "is not valid JSON");
    }
    if (!node.isObject()) {
      throw new CorpusException(file.shown(), number, "is not a JSON object");
    }
    return new PlacedRow(path -> cell(node, path), file, number);
  }

  private static @Nullable String cell(JsonNode row, String path) {
    JsonNode node = row.path(path);
    if (node.isMissingNode()) {
      node = row;
      for (String step : path.split("\\.", -1)) {
        node = child(node, step);
      }
    }
    return node.isValueNode() && !node.isNull() ? node.asText() : null;
  }

  private static JsonNode child(JsonNode node, String step) {
    if (!node.isArray()) {
      return node.path(step);
    }
    try {
      int index = Integer.parseInt(step);
      return node.path(index < 0 ? node.size() + index : index);
    } catch (NumberFormatException e) {
      return node.path(step);
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
