package org.comity.training.corpus.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.descriptor.LabelRule;
import org.comity.training.corpus.descriptor.Row;

/**
 * Turns a descriptor's rows into comments and numbers them over all its files. One reading, one
 * mapping; not thread-safe.
 */
final class RowMapping {

  private final CorpusDescriptor descriptor;
  private long kept;

  RowMapping(CorpusDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  /** The columns without which a table cannot be the one that is described. */
  List<String> needed() {
    Stream<String> labels =
        descriptor.labels().values().stream().map(LabelRule::column).filter(Objects::nonNull);
    return Stream.concat(Stream.ofNullable(descriptor.fields().text().column()), labels).toList();
  }

  /** The comment of a row; nothing for a class that is left out and for a blank text. */
  Stream<LabelledComment> map(PlacedRow row) {
    return map(row, Tallied.NONE);
  }

  /** The same with what annotators said, which stands elsewhere. */
  Stream<LabelledComment> map(PlacedRow row, Tallied tallied) {
    Row cells = row.cells();
    if (!descriptor.labels().values().stream().allMatch(rule -> rule.keeps(cells))) {
      return Stream.empty();
    }
    // A row with a blank text has its number too, so that ids do not depend on what is blank.
    String id = descriptor.name() + "-" + kept++;
    try {
      Comment comment = descriptor.fields().comment(cells, id, descriptor.lang());
      return blank(comment.text()) ? Stream.empty() : Stream.of(labelled(cells, comment, tallied));
    } catch (IllegalArgumentException e) {
      throw row.failure(String.valueOf(e.getMessage()));
    }
  }

  private LabelledComment labelled(Row cells, Comment comment, Tallied tallied) {
    SortedMap<Attribute, Double> labels = new TreeMap<>(tallied.labels());
    for (Map.Entry<Attribute, LabelRule> rule : descriptor.labels().entrySet()) {
      Double label = rule.getValue().label(cells);
      if (label != null) {
        labels.put(rule.getKey(), label);
      }
    }
    List<LabelledSpan> spans =
        descriptor.spans() == null
            ? tallied.spansWithin(comment.text())
            : descriptor.spans().spans(cells, comment.text());
    return new LabelledComment(
        comment, labels, spans, 1, descriptor.name(), descriptor.fields().decision(cells));
  }

  /** Unicode's idea of blank, no-break spaces included, which String.isBlank leaves out. */
  private static boolean blank(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
  }
}
