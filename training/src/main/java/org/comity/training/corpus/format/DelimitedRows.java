package org.comity.training.corpus.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.RowStreams;
import org.comity.training.corpus.descriptor.FileFormat;
import org.comity.training.corpus.descriptor.Row;

/** Rows of a table in a text file, by the names of its columns. */
final class DelimitedRows {

  /** Before a cell's place in its row, from 0, for rows whose cells have no names. */
  static final String BY_PLACE = "#";

  private static final int LONGEST_CELL = 16 << 20;

  private final CorpusFile file;
  private final FileFormat format;
  private final Map<String, Integer> columns = new HashMap<>();
  private int width;

  private DelimitedRows(CorpusFile file, FileFormat format) {
    this.file = file;
    this.format = format;
  }

  /**
   * The rows of a file.
   *
   * @param file the file
   * @param format csv, tsv or pairs, with what else there is to say of it
   * @param needed columns that must be there
   * @return a stream to close
   */
  static Stream<PlacedRow> read(CorpusFile file, FileFormat format, List<String> needed) {
    return new DelimitedRows(file, format).rows(needed);
  }

  private Stream<PlacedRow> rows(List<String> needed) {
    BufferedReader reader = file.open();
    try {
      return rows(reader, needed).onClose(() -> close(reader));
    } catch (RuntimeException e) {
      close(reader);
      throw translated(e);
    }
  }

  private Stream<PlacedRow> rows(BufferedReader reader, List<String> needed) {
    boolean plain = format.unquoted() || format.kind() == FileFormat.Kind.PAIRS;
    Iterator<Line> lines = (plain ? plain(reader) : quoted(reader)).iterator();
    header(lines);
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        throw new CorpusException(file.shown() + " has no column \"" + column + "\"");
      }
    }
    return RowStreams.of(new Checked<>(lines, this::translated))
        .filter(line -> !(format.skipShort() && line.cells().size() < width))
        .map(line -> new PlacedRow(row(line.cells()), file, line.number()));
  }

  private void header(Iterator<Line> lines) {
    List<String> names = format.columns();
    if (names.isEmpty()) {
      names = lines.hasNext() ? lines.next().cells() : List.of();
    }
    // By place and not by count: of two columns with one name the first is meant.
    for (int place = 0; place < names.size(); place++) {
      columns.putIfAbsent(names.get(place), place);
    }
    width = names.size();
  }

  private Row row(List<String> cells) {
    return column -> {
      Integer index = columns.get(column);
      if (index == null && column.startsWith(BY_PLACE)) {
        index = Integer.valueOf(column.substring(BY_PLACE.length()));
      }
      return index == null || index >= cells.size() ? null : cells.get(index);
    };
  }

  private Stream<Line> quoted(BufferedReader reader) {
    char separator = format.kind() == FileFormat.Kind.TSV ? '\t' : ',';
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(LONGEST_CELL)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(reader);
    return csv.stream().map(r -> new Line(r.getFields(), r.getStartingLineNumber()));
  }

  private static Stream<Line> plain(BufferedReader reader) {
    long[] number = {0};
    Function<String, Line> split = text -> new Line(cells(text), ++number[0]);
    return reader.lines().map(split).filter(line -> !line.blank());
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      cells.add(line.substring(from, tab));
      from = tab + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  private RuntimeException translated(RuntimeException e) {
    if (e instanceof UncheckedIOException io) {
      return file.failure(io);
    }
    if (e instanceof CsvParseException) {
      // Its message can quote the cell.
      return new CorpusException(file.shown() + " is not the table that its descriptor describes");
    }
    return e;
  }

  private void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  private record Line(List<String> cells, long number) {

    boolean blank() {
      return cells.size() == 1 && cells.get(0).isEmpty();
    }
  }

  /** An iterator whose failures become ours. */
  private record Checked<T>(
      Iterator<T> inner, Function<RuntimeException, RuntimeException> translation)
      implements Iterator<T> {

    @Override
    public boolean hasNext() {
      try {
        return inner.hasNext();
      } catch (RuntimeException e) {
        throw translation.apply(e);
      }
    }

    @Override
    public T next() {
      try {
        return inner.next();
      } catch (RuntimeException e) {
        throw translation.apply(e);
      }
    }
  }
}
