package org.comity.training.migration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.comment.Attribute;
import org.comity.score.Assessment;
import org.comity.score.Assessment.Cause;
import org.comity.score.Assessment.NotScored;
import org.comity.score.Assessment.Scored;
import org.comity.training.migration.log.LoggedAnswer;

/** What the old API, the bundle and people say of the comments of a log. Not thread-safe. */
public final class ScoredLog {

  /** From this share of people on, a row is positive (Jigsaw's rule). */
  private static final double POSITIVE_FROM = 0.5;

  private final String bundle;
  private final List<Attribute> scored;
  private final SortedMap<String, ScoreColumn> theirs = new TreeMap<>();
  private final SortedMap<Attribute, ScoreColumn> ours = new TreeMap<>();
  private final SortedMap<Attribute, ScoreColumn> labels = new TreeMap<>();
  private final ScoreColumn rejected = new ScoreColumn();
  private final SortedMap<Cause, Integer> notScored = new TreeMap<>();
  private final SortedMap<String, Integer> refused = new TreeMap<>();
  private int rows;
  private int cut;
  private int unknownDecisions;

  /**
   * A log without rows.
   *
   * @param bundle names what scores
   * @param scored the attributes that it scores
   */
  public ScoredLog(String bundle, List<Attribute> scored) {
    this.bundle = bundle;
    this.scored = List.copyOf(scored);
  }

  /**
   * Adds a row.
   *
   * @param answer what the old API and people say
   * @param assessment what the bundle says of the same comment
   */
  public void add(LoggedAnswer answer, Assessment assessment) {
    answer.scores().forEach((name, score) -> column(theirs, name).set(rows, score));
    if (answer.refusal() != null) {
      refused.merge(answer.refusal(), 1, Integer::sum);
    }
    if (assessment instanceof Scored known) {
      known.scores().byAttribute().forEach((name, score) -> column(ours, name).set(rows, score));
    } else if (assessment instanceof NotScored not) {
      notScored.merge(not.cause(), 1, Integer::sum);
    }
    add(answer.human());
    cut += answer.cut() ? 1 : 0;
    rows++;
  }

  private void add(LoggedAnswer.Human human) {
    human.labels().forEach((name, share) -> column(labels, name).set(rows, share));
    Boolean decided = human.rejected();
    if (decided != null) {
      rejected.set(rows, decided ? 1 : 0);
    } else if (human.decision() != null) {
      unknownDecisions++;
    }
  }

  private static <K> ScoreColumn column(Map<K, ScoreColumn> columns, K name) {
    return columns.computeIfAbsent(name, key -> new ScoreColumn());
  }

  /** Names what scores. */
  String bundle() {
    return bundle;
  }

  /** The attributes that the bundle scores. */
  List<Attribute> scored() {
    return scored;
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** In how many rows low scores were left out at the site's request. */
  int cut() {
    return cut;
  }

  /** How many decisions are neither approve nor reject. */
  int unknownDecisions() {
    return unknownDecisions;
  }

  /** Rows that the bundle cannot score, by cause. */
  SortedMap<Cause, Integer> notScored() {
    return Collections.unmodifiableSortedMap(notScored);
  }

  /** Rows that the old API gave no score, by cause. */
  SortedMap<String, Integer> refused() {
    return Collections.unmodifiableSortedMap(refused);
  }

  /** In how many rows the old API's names have a score. */
  SortedMap<String, Integer> names() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    theirs.forEach(
        (name, column) ->
            counts.put(name, (int) IntStream.range(0, rows).filter(column::has).count()));
    return counts;
  }

  /**
   * The rows that have a score of the old API for an attribute.
   *
   * @param name the old API's
   * @param attribute ours
   */
  Pairs pairs(String name, Attribute attribute) {
    ScoreColumn old = column(theirs, name);
    ScoreColumn own = column(ours, attribute);
    int[] both = IntStream.range(0, rows).filter(r -> old.has(r) && own.has(r)).toArray();
    return new Pairs(
        IntStream.of(both).mapToDouble(old::at).toArray(),
        IntStream.of(both).mapToDouble(own::at).toArray(),
        IntStream.of(both).mapToDouble(row -> truth(attribute, row)).toArray(),
        IntStream.range(0, rows)
            .filter(row -> old.has(row) && !own.has(row))
            .mapToDouble(old::at)
            .toArray());
  }

  /**
   * 1 where people say that the attribute is there, 0 where they say not, NaN where they do not.
   */
  private double truth(Attribute attribute, int row) {
    double label = labels.containsKey(attribute) ? labels.get(attribute).at(row) : Double.NaN;
    return Double.isNaN(label) ? rejected.at(row) : label >= POSITIVE_FROM ? 1 : 0;
  }
}
