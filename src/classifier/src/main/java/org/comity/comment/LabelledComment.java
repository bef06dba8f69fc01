package org.comity.comment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what people said of it: a row of a corpus.
 *
 * @param comment the comment
 * @param labels per attribute the share of people who saw it there, in [0,1]; an attribute that is
 *     missing is unknown, not 0
 * @param spans the words that people marked; empty where nobody was asked
 * @param weight how much the row counts in training, greater than 0; 1 is usual
 * @param source the corpus that it comes from
 * @param decision what a moderator decided, as the source says it
 */
public record LabelledComment(
    Comment comment,
    SortedMap<Attribute, Double> labels,
    List<LabelledSpan> spans,
    double weight,
    String source,
    @Nullable String decision) {

  /** Checks ranges and that spans lie within the text; copies the collections. */
  public LabelledComment {
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(source, "source");
    for (Map.Entry<Attribute, Double> label : labels.entrySet()) {
      if (!(label.getValue() >= 0 && label.getValue() <= 1)) {
        throw new IllegalArgumentException(
            "the label "
                + label.getKey()
                + " of comment \""
                + comment.id()
                + "\" is "
                + label.getValue()
                + " and must lie in [0,1]");
      }
    }
    for (LabelledSpan span : spans) {
      if (span.end() > comment.text().length()) {
        throw new IllegalArgumentException("a span of " + comment.id() + " ends after its text");
      }
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weight of " + comment.id() + " must be above 0");
    }
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    spans = List.copyOf(spans);
  }

  /** The id alone: the text is personal data and must not reach a log by accident. */
  @Override
  public String toString() {
    return "LabelledComment[" + comment.id() + "]";
  }
}
