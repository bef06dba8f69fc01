package org.comity.training.evaluation;

import java.util.List;
import org.comity.comment.Attribute;

/**
 * The rows that say something of one attribute, as columns. Its arrays are never written after it
 * is made.
 */
final class Sample {

  final boolean[] positive;
  final double[] score;
  final int positives;
  final int notScored;

  private Sample(boolean[] positive, double[] score, int notScored) {
    this.positive = positive;
    this.score = score;
    this.notScored = notScored;
    int count = 0;
    for (boolean yes : positive) {
      count += yes ? 1 : 0;
    }
    this.positives = count;
  }

  static Sample of(List<ScoredRow> rows, Attribute attribute) {
    List<ScoredRow> labelled = rows.stream().filter(row -> row.labels(attribute)).toList();
    boolean[] positive = new boolean[labelled.size()];
    double[] score = new double[labelled.size()];
    int notScored = 0;
    for (int i = 0; i < score.length; i++) {
      ScoredRow row = labelled.get(i);
      positive[i] = row.positive(attribute);
      score[i] = row.score(attribute);
      notScored += row.scored(attribute) ? 0 : 1;
    }
    return new Sample(positive, score, notScored);
  }

  /** For figures that need no more than two columns. */
  static Sample of(boolean[] positive, double[] score) {
    return new Sample(positive.clone(), score.clone(), 0);
  }

  int rows() {
    return score.length;
  }

  int negatives() {
    return rows() - positives;
  }

  /** Whether anything can be ranked: figures that compare classes need a row of each. */
  boolean hasBothClasses() {
    return positives > 0 && negatives() > 0;
  }
}
