package org.comity.benchmarks.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it comes in, and what only the moderators are told of it.
 *
 * @param id unique in its corpus
 * @param text what it says
 * @param lang what it is written in (BCP 47), if that is known
 * @param thread where it stands
 * @param author who wrote it
 * @param offends whether at least half of the people asked found one of its labels fitting
 */
record HiddenComment(
    String id, String text, @Nullable String lang, String thread, String author, boolean offends) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MAJORITY = 0.5;

  /** As long as a thread on a small site. */
  private static final int IN_A_THREAD = 20;

  /** Some write much and most write once: of so many authors, one of small number is likelier. */
  private static final int AUTHORS = 3_000;

  /**
   * Reads a corpus in an order of its own, which is that of their coming in.
   *
   * @param rows in the canonical form; threads and authors that it does not name are made up
   * @param seed of order, threads and authors
   * @return all rows that have labels
   * @throws IOException if the file cannot be read
   */
  static List<HiddenComment> read(Path rows, long seed) throws IOException {
    List<JsonNode> labelled = new ArrayList<>();
    for (String line : Files.readAllLines(rows, StandardCharsets.UTF_8)) {
      JsonNode row = JSON.readTree(line);
      if (row.path("labels").size() > 0) {
        labelled.add(row);
      }
    }
    Collections.shuffle(labelled, new Random(seed));
    SplittableRandom random = new SplittableRandom(seed);
    List<HiddenComment> comments = new ArrayList<>();
    for (JsonNode row : labelled) {
      comments.add(of(row, comments.size(), random));
    }
    return comments;
  }

  private static HiddenComment of(JsonNode row, int place, SplittableRandom random) {
    boolean offends = false;
    for (JsonNode label : row.path("labels")) {
      offends |= label.asDouble() >= MAJORITY;
    }
    double draw = random.nextDouble();
    return new HiddenComment(
        row.path("id").asText(),
        row.path("text").asText(),
        row.path("lang").textValue(),
        row.path("thread_id").asText("thread-" + place / IN_A_THREAD),
        row.path("author").asText("author-" + (int) (AUTHORS * draw * draw)),
        offends);
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "HiddenComment[" + id + "]";
  }
}
