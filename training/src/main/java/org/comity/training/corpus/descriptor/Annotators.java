package org.comity.training.corpus.descriptor;

import java.util.Map;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of a set with several annotators a comment hang together. Its files are, in this
 * order: the comments, one row an annotation, and, if there is a {@code spans} part, one row a
 * span.
 *
 * @param comment the column with a comment's id, in the comments and in the annotations
 * @param annotation the column with an annotation's id, in the annotations and in the spans
 * @param shares per attribute what one annotation says; the label is the mean over a comment's
 *     annotations
 * @param spans the typed spans; null where there are none
 */
public record Annotators(
    String comment, String annotation, Map<Attribute, LabelRule> shares, @Nullable Spans spans) {

  /**
   * The columns of the spans.
   *
   * @param begin the column with the offset of the first character
   * @param end the column with the offset after the last one
   * @param codePoints whether offsets count Unicode code points; UTF-16 units if not
   * @param type the column with the span's type
   * @param types the attribute of each type. One that {@code shares} does not name gets the share
   *     of annotations with such a span as its label. Spans of another type are left out.
   */
  public record Spans(
      String begin, String end, boolean codePoints, String type, Map<String, Attribute> types) {}
}
