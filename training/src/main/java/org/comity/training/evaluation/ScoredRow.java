package org.comity.training.evaluation;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What people and what a bundle say of one comment, without the comment.
 *
 * @param id names the comment within its source
 * @param source the corpus that it comes from
 * @param lang its language (BCP 47), if known
 * @param length of its text, in UTF-16 code units
 * @param labels per attribute the share of people who saw it, in [0,1]; a missing one is unknown
 * @param scores per attribute the calibrated probability, in [0,1]; null when the comment was not
 *     scored, which leaves it to a person and counts here as a score of 0
 */
public record ScoredRow(
    String id,
    String source,
    @Nullable String lang,
    int length,
    SortedMap<Attribute, Double> labels,
    @Nullable SortedMap<Attribute, Double> scores) {

  /** From this share of people on, a row is positive (Jigsaw's rule). */
  static final double POSITIVE_FROM = 0.5;

  /** Checks ranges and copies the maps. */
  public ScoredRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    if (length < 0) {
      throw new IllegalArgumentException("the length of " + id + " is below 0");
    }
    labels = checked(id, labels);
    scores = scores == null ? null : checked(id, scores);
  }

  private static SortedMap<Attribute, Double> checked(String id, SortedMap<Attribute, Double> of) {
    of.forEach(
        (attribute, value) -> {
          if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(attribute + " of " + id + " is outside [0,1]");
          }
        });
    return Collections.unmodifiableSortedMap(new TreeMap<>(of));
  }

  /** Whether the row says anything of an attribute. */
  boolean labels(Attribute attribute) {
    return labels.containsKey(attribute);
  }

  /** The share of people who saw the attribute; only where {@link #labels(Attribute)}. */
  double label(Attribute attribute) {
    return Objects.requireNonNull(labels.get(attribute), "label");
  }

  boolean positive(Attribute attribute) {
    return label(attribute) >= POSITIVE_FROM;
  }

  boolean scored(Attribute attribute) {
    return scores != null && scores.containsKey(attribute);
  }

  /** The probability of the attribute, 0 when there is none. */
  double score(Attribute attribute) {
    return scores == null ? 0 : scores.getOrDefault(attribute, 0.0);
  }
}
