package org.comity.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.jspecify.annotations.Nullable;

/** Rows of the canonical form: texts, languages and labels; their other fields are of no use. */
final class SampleRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleRows() {}

  /** The rows of all sample threads, in the order of file names. */
  static List<LabelledComment> threads() {
    try (Stream<Path> files = Files.list(folder())) {
      List<LabelledComment> rows = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        rows.addAll(of(file));
      }
      return rows;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The rows of a file that is not compressed. */
  static List<LabelledComment> of(Path file) throws IOException {
    List<LabelledComment> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(row(JSON.readTree(line), file));
      }
    }
    return rows;
  }

  /** What is named, or else the folder of the checkout that the working folder lies in. */
  private static Path folder() {
    String named = System.getProperty("comity.threads");
    if (named != null) {
      return Path.of(named);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path above = start; above != null; above = above.getParent()) {
      Path threads = above.resolve("training").resolve("threads");
      if (Files.isDirectory(threads)) {
        return threads;
      }
    }
    throw new IllegalStateException(
        "no training/threads in or above " + start + ": name it by -Dcomity.threads=DIR");
  }

  private static LabelledComment row(JsonNode json, Path file) {
    TreeMap<Attribute, Double> labels = new TreeMap<>();
    json.path("labels")
        .properties()
        .forEach(label -> labels.put(new Attribute(label.getKey()), label.getValue().asDouble()));
    Comment comment =
        Comment.of(json.path("id").asText(), json.path("text").asText())
            .withLang(text(json.get("lang")));
    String source = json.path("source").asText(file.getFileName().toString());
    return new LabelledComment(comment, labels, List.of(), 1, source, null);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asText();
  }
}
