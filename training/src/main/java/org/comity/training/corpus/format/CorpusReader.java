package org.comity.training.corpus.format;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.RowStreams;
import org.comity.training.corpus.descriptor.Annotators;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.descriptor.FileFormat;
import org.comity.training.corpus.descriptor.Row;
import org.jspecify.annotations.Nullable;

/** Reads the files of a described set as labelled comments. */
public final class CorpusReader {

  private static final FileFormat TABLE = FileFormat.valueOf("csv");

  private final CorpusDescriptor descriptor;
  private final RowMapping mapping;

  private CorpusReader(CorpusDescriptor descriptor) {
    this.descriptor = descriptor;
    this.mapping = new RowMapping(descriptor);
  }

  /**
   * The comments of a set.
   *
   * @param descriptor says what the files mean; not for saved pages, which have no columns
   * @param files in the order of the descriptor's own
   * @return a stream to close; it throws {@link CorpusException} at the first bad row
   */
  public static Stream<LabelledComment> read(CorpusDescriptor descriptor, List<CorpusFile> files) {
    CorpusReader reader = new CorpusReader(descriptor);
    return descriptor.annotators() == null
        ? RowStreams.inOrder(files, reader::rows)
        : reader.annotated(files, descriptor.annotators());
  }

  private Stream<LabelledComment> rows(CorpusFile file) {
    FileFormat format = descriptor.format();
    return switch (format.kind()) {
      case CSV, TSV -> DelimitedRows.read(file, format, mapping.needed()).flatMap(mapping::map);
      case PAIRS -> DelimitedRows.read(file, format, List.of()).flatMap(this::sides);
      case JSONL -> JsonRows.read(file).flatMap(mapping::map);
      case CANONICAL -> CanonicalReader.read(file);
      case ANNOTATOR_ROWS, SAVED_PAGE ->
          throw new CorpusException(descriptor.name() + " is not read row by row");
    };
  }

  /** The first cell is the offending text, all that follow are civil ways to say it. */
  private Stream<LabelledComment> sides(PlacedRow row) {
    // Mapped first, because mapping numbers.
    List<LabelledComment> toxic = mapping.map(side(row, "toxic", 0)).toList();
    List<LabelledComment> civil =
        IntStream.iterate(1, n -> place(row, n) != null, n -> n + 1)
            .filter(n -> !String.valueOf(place(row, n)).isBlank())
            .mapToObj(n -> side(row, "civil", n))
            .flatMap(mapping::map)
            .toList();
    return Stream.concat(toxic.stream().map(new Rewritings(civil)::marked), civil.stream());
  }

  private static PlacedRow side(PlacedRow row, String side, int index) {
    Row cells = column -> column.equals("side") ? side : place(row, index);
    return row.with(cells);
  }

  private static @Nullable String place(PlacedRow row, int index) {
    return row.cells().cell(DelimitedRows.BY_PLACE + index);
  }

  private Stream<LabelledComment> annotated(List<CorpusFile> files, Annotators rules) {
    int wanted = rules.spans() == null ? 2 : 3;
    if (files.size() != wanted) {
      throw new CorpusException(descriptor.name() + " needs " + wanted + " files, in its order");
    }
    AnnotatorTally tally = new AnnotatorTally(rules);
    each(files.get(1), List.of(rules.comment(), rules.annotation()), tally::annotation);
    Annotators.Spans spans = rules.spans();
    if (spans != null) {
      List<String> columns = List.of(rules.annotation(), spans.type(), spans.begin(), spans.end());
      each(files.get(2), columns, row -> tally.span(row, spans));
    }
    return DelimitedRows.read(files.get(0), TABLE, mapping.needed())
        .flatMap(row -> Stream.ofNullable(tally.of(row.cells())).flatMap(t -> mapping.map(row, t)));
  }

  private static void each(CorpusFile file, List<String> needed, Consumer<PlacedRow> consumer) {
    try (Stream<PlacedRow> rows = DelimitedRows.read(file, TABLE, needed)) {
      rows.forEach(Objects.requireNonNull(consumer));
    }
  }
}
