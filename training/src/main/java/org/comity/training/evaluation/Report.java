package org.comity.training.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.comment.Attribute;

/**
 * How good a bundle is on labelled rows. Made from its inputs alone: no clock and no host, so that
 * the same rows give the same report.
 *
 * @param bundle the id of the bundle
 * @param seed of the bootstrap
 * @param rows how many rows were read
 * @param notScored how many of them have no score at all
 * @param corpora how many rows came from each corpus
 * @param attributes those that some row is both labelled and scored for, in their order
 */
public record Report(
    String bundle,
    long seed,
    int rows,
    int notScored,
    SortedMap<String, Integer> corpora,
    List<AttributeReport> attributes) {

  /** Copies the collections. */
  public Report {
    Objects.requireNonNull(bundle, "bundle");
    corpora = Collections.unmodifiableSortedMap(new TreeMap<>(corpora));
    attributes = List.copyOf(attributes);
  }

  /**
   * Evaluates every attribute that the rows label and the bundle scores.
   *
   * @param bundle the id of the bundle that scored the rows
   * @param rows in the order of the corpora; the order does not change a figure but for the
   *     bootstrap's draws
   * @param seed of the bootstrap
   * @return the report
   */
  public static Report of(String bundle, List<ScoredRow> rows, long seed) {
    SortedMap<String, Integer> corpora = new TreeMap<>();
    TreeSet<Attribute> attributes = new TreeSet<>();
    int notScored = 0;
    for (ScoredRow row : rows) {
      corpora.merge(row.source(), 1, Integer::sum);
      row.labels().keySet().stream().filter(row::scored).forEach(attributes::add);
      notScored += row.scores() == null ? 1 : 0;
    }
    return new Report(
        bundle,
        seed,
        rows.size(),
        notScored,
        corpora,
        attributes.stream().map(attribute -> AttributeReport.of(rows, attribute, seed)).toList());
  }
}
