package org.comity.policy.carrying;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;

/**
 * A judged comment with all that two models say of it, without its text.
 *
 * @param id names it
 * @param champion the former model's scores
 * @param challenger the other one's
 * @param rejected what a person decided
 * @param weight how many comments it stands for, above 0
 */
public record ScoredRow(
    String id,
    SortedMap<Attribute, Double> champion,
    SortedMap<Attribute, Double> challenger,
    boolean rejected,
    double weight) {

  /** Copies the scores. */
  public ScoredRow {
    Objects.requireNonNull(id, "id");
    champion = Collections.unmodifiableSortedMap(new TreeMap<>(champion));
    challenger = Collections.unmodifiableSortedMap(new TreeMap<>(challenger));
  }
}
