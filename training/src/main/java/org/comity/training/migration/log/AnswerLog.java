package org.comity.training.migration.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;

/**
 * Reads logs of what the Perspective API answered, holding one row at a time: JSON Lines, whose
 * rows may have different shapes, or CSV with a column for each attribute.
 *
 * <p>Shapes of JSON rows: {@code {"request":{…},"response":{…}}} with the bodies of {@code
 * comments:analyze}, as objects or as strings; {@code {"text":…,"attributeScores":{…}}}; and the
 * canonical form of comments with {@code "scores":{"TOXICITY":0.8}}. Any of them may have {@code
 * labels} and a {@code decision}, which is {@code approve} or {@code reject}.
 */
public final class AnswerLog {

  private static final int LONGEST_GAP = 1 << 16;

  private AnswerLog() {}

  /**
   * Reads a log in its order. Lines without anything on them are passed over.
   *
   * @param file where it lies, compressed or not
   * @param each gets every row
   * @throws CorpusException at the first row that cannot be read; names the line and does not quote
   *     it
   */
  public static void read(CorpusFile file, Consumer<LoggedAnswer> each) {
    try (BufferedReader reader = file.open()) {
      if (isJson(reader)) {
        readLines(file, reader, each);
      } else {
        CsvAnswers.read(file, reader, each);
      }
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  private static boolean isJson(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_GAP);
    int first = reader.read();
    for (int gap = 2; gap < LONGEST_GAP && first >= 0 && Character.isWhitespace(first); gap++) {
      first = reader.read();
    }
    reader.reset();
    return first < 0 || first == '{' || first == '[';
  }

  private static void readLines(CorpusFile file, BufferedReader reader, Consumer<LoggedAnswer> each)
      throws IOException {
    long number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        each.accept(parse(file, line, number));
      }
    }
  }

  private static LoggedAnswer parse(CorpusFile file, String line, long number) {
    try {
      return JsonAnswer.parse(line, number);
    } catch (JsonProcessingException quotesTheLine) {
      throw new CorpusException(file.shown(), number, "is not valid JSON");
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file.shown(), number, String.valueOf(e.getMessage()));
    }
  }
}
