package org.comity.training.migration.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.comity.comment.Comment;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.migration.log.LoggedAnswer.Human;
import org.jspecify.annotations.Nullable;

/**
 * A table of answers: a column with the text, one for each attribute under its name, and, if there
 * are any, {@code id}, {@code lang} and {@code decision}.
 */
final class CsvAnswers {

  private static final List<String> TEXT = List.of("text", "comment_text", "comment");
  private static final int LONGEST_CELL = 16 << 20;

  private final CorpusFile file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> attributes = new TreeMap<>();
  private final int text;

  private CsvAnswers(CorpusFile file, List<String> header) {
    this.file = file;
    for (int place = 0; place < header.size(); place++) {
      String name = header.get(place);
      (OldName.isName(name) ? attributes : columns).putIfAbsent(name, place);
    }
    this.text =
        TEXT.stream().map(columns::get).filter(place -> place != null).findFirst().orElse(-1);
    if (text < 0 || attributes.isEmpty()) {
      throw new CorpusException(
          file.shown()
              + " is neither JSON Lines nor CSV with a column \"text\" and columns named like"
              + " TOXICITY");
    }
  }

  static void read(CorpusFile file, Reader reader, Consumer<LoggedAnswer> each) {
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .maxBufferSize(LONGEST_CELL)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(reader);
    try {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        return;
      }
      CsvAnswers answers = new CsvAnswers(file, records.next().getFields());
      while (records.hasNext()) {
        each.accept(answers.of(records.next()));
      }
    } catch (CsvParseException canQuoteTheCell) {
      throw new CorpusException(file.shown() + " is not a table with commas and quotes (RFC 4180)");
    }
  }

  private LoggedAnswer of(CsvRecord row) {
    long line = row.getStartingLineNumber();
    try {
      String words = cell(row, text);
      if (words == null) {
        throw new IllegalArgumentException("has no text");
      }
      String id = filled(row, columns.get("id"));
      Comment comment = Comment.of(id == null ? Long.toString(line) : id, words);
      return LoggedAnswer.of(
          comment.withLang(filled(row, columns.get("lang"))),
          scores(row),
          new Human(new TreeMap<>(), filled(row, columns.get("decision"))));
    } catch (IllegalArgumentException e) {
      throw new CorpusException(file.shown(), line, String.valueOf(e.getMessage()));
    }
  }

  private Map<String, Double> scores(CsvRecord row) {
    Map<String, Double> scores = new TreeMap<>();
    attributes.forEach(
        (name, place) -> {
          String cell = filled(row, place);
          if (cell != null) {
            scores.put(name, score(cell));
          }
        });
    return scores;
  }

  private static double score(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException quotesTheCell) {
      throw new IllegalArgumentException("a score or a label is a number in [0,1]");
    }
  }

  private static @Nullable String cell(CsvRecord row, @Nullable Integer place) {
    return place == null || place >= row.getFieldCount() ? null : row.getField(place);
  }

  private static @Nullable String filled(CsvRecord row, @Nullable Integer place) {
    String cell = cell(row, place);
    return cell == null || cell.isBlank() ? null : cell;
  }
}
