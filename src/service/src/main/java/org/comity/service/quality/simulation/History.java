package org.comity.service.quality.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;
import org.comity.policy.Verdict.Kind;
import org.comity.service.decision.LoggedScores;
import org.jspecify.annotations.Nullable;

/**
 * The comments that a community's policy decided on last, the newest first: the scores of each,
 * what was decided by them, and what a person said since. Some 100 bytes a comment, so that a
 * question about ten thousand is answered from memory. Immutable.
 */
final class History {

  /** Where a comment has no score. */
  static final double NONE = Double.NaN;

  /**
   * What a person said of a comment.
   *
   * @param verdict approve or reject
   * @param weight how many comments it stands for: 1 where all such comments are seen by people, as
   *     those that were held; the inverse of the probability where it was drawn; 0 where it came to
   *     be seen because somebody complained, which says nothing of the others
   */
  record Human(Kind verdict, double weight) {}

  private final long[] comments;
  private final Kind[] verdicts;
  private final @Nullable Human[] humans;
  private final SortedMap<Attribute, double[]> scores;

  /**
   * Copies what counts.
   *
   * @param rows one for each comment, the newest first
   * @param humans what people said, by the decision's id
   */
  History(List<LoggedScores.Row> rows, Map<Long, Human> humans) {
    int size = rows.size();
    this.comments = new long[size];
    this.verdicts = new Kind[size];
    this.humans = new Human[size];
    this.scores = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      LoggedScores.Row row = rows.get(i);
      comments[i] = row.commentId();
      verdicts[i] = row.verdict();
      this.humans[i] = humans.get(row.id());
      if (row.scores() != null) {
        int place = i;
        row.scores()
            .byAttribute()
            .forEach((attribute, score) -> column(attribute, size)[place] = score);
      }
    }
  }

  private double[] column(Attribute attribute, int size) {
    return scores.computeIfAbsent(
        attribute,
        any -> {
          double[] empty = new double[size];
          Arrays.fill(empty, NONE);
          return empty;
        });
  }

  int size() {
    return comments.length;
  }

  long comment(int row) {
    return comments[row];
  }

  /** Of the policy of the time. */
  Kind verdict(int row) {
    return verdicts[row];
  }

  @Nullable Human human(int row) {
    return humans[row];
  }

  /** By row, {@link #NONE} where there is none; null if no comment has one. Not to be changed. */
  double @Nullable [] scores(Attribute attribute) {
    return scores.get(attribute);
  }

  /** Whether a model could score it: what it could not is held by every policy. */
  boolean isScored(int row) {
    for (double[] column : scores.values()) {
      if (!Double.isNaN(column[row])) {
        return true;
      }
    }
    return false;
  }

  List<Attribute> attributes() {
    return new ArrayList<>(scores.keySet());
  }
}
