package org.comity.training.migration.shadow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;

/** Asks the old API about comments and keeps what it answers. Not thread-safe. */
public final class ShadowRun {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OldApi api;
  private final ShadowLog log;
  private long asked;
  private long already;

  /**
   * A run.
   *
   * @param api to ask
   * @param log to keep answers in
   */
  public ShadowRun(OldApi api, ShadowLog log) {
    this.api = api;
    this.log = log;
  }

  /**
   * Asks about all comments of a file that the log does not hold yet, each as soon as it is read:
   * the file may be a pipe that goes on for days.
   *
   * @param comments canonical JSON Lines: {@code id} and {@code text}, and whatever else stays with
   *     the answer
   * @param progress told after each comment how many there were
   * @throws CorpusException at the first line that is no comment; names it and does not quote it
   * @throws org.comity.training.corpus.EnvironmentException if the API or the log fails
   */
  public void ask(CorpusFile comments, LongConsumer progress) {
    try (BufferedReader reader = comments.open()) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          ask(comment(comments, line, number));
          progress.accept(asked + already);
        }
      }
    } catch (IOException e) {
      throw comments.failure(e);
    }
  }

  private void ask(ObjectNode comment) {
    String text = comment.path("text").textValue();
    if (log.has(comment.path("id").asText(), text)) {
      already++;
      return;
    }
    JsonNode lang = comment.path("lang");
    ObjectNode answer = api.ask(text, lang.isTextual() ? lang.textValue() : null);
    comment.remove("attributeScores");
    comment.remove("error");
    comment.setAll(answer);
    log.append(comment);
    asked++;
  }

  private static ObjectNode comment(CorpusFile file, String line, long number) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException quotesTheLine) {
      throw new CorpusException(file.shown(), number, "is not valid JSON");
    }
    JsonNode id = row.path("id");
    if (!(row instanceof ObjectNode comment) || !(id.isTextual() || id.isNumber())) {
      throw new CorpusException(file.shown(), number, "has no \"id\"");
    }
    if (!row.path("text").isTextual()) {
      throw new CorpusException(file.shown(), number, "has no \"text\"");
    }
    // What a comment may also bear would be taken for another shape when the log is read.
    comment.remove("request");
    comment.remove("response");
    return comment;
  }

  /**
   * How many comments were asked about.
   *
   * @return 0 or more
   */
  public long asked() {
    return asked;
  }

  /**
   * How many comments the log held already.
   *
   * @return 0 or more
   */
  public long already() {
    return already;
  }
}
