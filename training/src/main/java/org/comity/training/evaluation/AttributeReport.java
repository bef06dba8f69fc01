package org.comity.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.comity.comment.Attribute;

/**
 * How well one attribute is scored.
 *
 * @param attribute which
 * @param pooled the figures over the rows of all corpora
 * @param bySource the figures per corpus, by name
 * @param byLanguage the figures per language, by tag; rows without one under "unknown"
 * @param byLength the figures per length of the text, from short to long
 * @param roc false-positive rate against recall; empty unless there are rows of both classes
 * @param precisionRecall recall against precision; empty unless there are rows of both classes
 * @param reliability mean score against observed share, per bin that holds a row
 * @param scores how many rows of each class score where, in 20 bins of equal width
 * @param highestNegatives the negative rows with the highest scores, the worst first
 * @param lowestPositives the scored positive rows with the lowest scores, the worst first
 */
public record AttributeReport(
    Attribute attribute,
    Metrics pooled,
    List<Slice> bySource,
    List<Slice> byLanguage,
    List<Slice> byLength,
    List<Point> roc,
    List<Point> precisionRecall,
    List<Bin> reliability,
    List<ScoreCount> scores,
    List<Miss> highestNegatives,
    List<Miss> lowestPositives) {

  private static final int SCORE_BINS = 20;
  private static final int MISSES = 20;

  /** Upper ends of the lengths told apart, in UTF-16 code units; the last is open. */
  private static final int[] LENGTHS = {50, 100, 200, 500, 1000};

  /** Copies the lists. */
  public AttributeReport {
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(pooled, "pooled");
    bySource = List.copyOf(bySource);
    byLanguage = List.copyOf(byLanguage);
    byLength = List.copyOf(byLength);
    roc = List.copyOf(roc);
    precisionRecall = List.copyOf(precisionRecall);
    reliability = List.copyOf(reliability);
    scores = List.copyOf(scores);
    highestNegatives = List.copyOf(highestNegatives);
    lowestPositives = List.copyOf(lowestPositives);
  }

  /**
   * The figures of some of the rows.
   *
   * @param name what the rows have in common
   * @param metrics theirs
   */
  public record Slice(String name, Metrics metrics) {}

  /**
   * A point of a curve.
   *
   * @param x in [0,1]
   * @param y in [0,1]
   */
  public record Point(double x, double y) {
    /** Along the axes, so that steps count in full. */
    double distance(Point other) {
      return Math.abs(x - other.x) + Math.abs(y - other.y);
    }
  }

  /**
   * Rows with about the same score.
   *
   * @param from lowest score of the bin
   * @param to upper end, exclusive but for 1
   * @param rows how many, 1 or more
   * @param meanScore theirs, in [0,1]
   * @param observed the share of positive ones, in [0,1]
   */
  public record Bin(double from, double to, int rows, double meanScore, double observed) {}

  /**
   * How many rows of each class have about the same score.
   *
   * @param from lowest score of the bin
   * @param positives 0 or more
   * @param negatives 0 or more
   */
  public record ScoreCount(double from, int positives, int negatives) {}

  /**
   * A row on the wrong side, by name only: its text stays in the corpus.
   *
   * @param id names the row within its source
   * @param source its corpus
   * @param label what people said, in [0,1]
   * @param score what the bundle said, in [0,1]
   */
  public record Miss(String id, String source, double label, double score) {}

  /**
   * Evaluates one attribute.
   *
   * @param rows any rows; those without a label of the attribute do not count
   * @param attribute which
   * @param seed of the bootstrap
   * @return the report
   */
  public static AttributeReport of(List<ScoredRow> rows, Attribute attribute, long seed) {
    List<ScoredRow> labelled = rows.stream().filter(row -> row.labels(attribute)).toList();
    Sample sample = Sample.of(labelled, attribute);
    Curve curve = sample.hasBothClasses() ? new Curve(sample) : null;
    Slicing slicing = new Slicing(labelled, attribute, seed);
    Comparator<Miss> byScore = Comparator.comparingDouble(Miss::score);
    return new AttributeReport(
        attribute,
        Metrics.of(sample, seed),
        slicing.by(ScoredRow::source),
        slicing.by(row -> row.lang() == null ? "unknown" : row.lang()),
        slicing.byLength(),
        curve == null ? List.of() : curve.roc(),
        curve == null ? List.of() : curve.precisionRecall(),
        new Reliability(sample).bins(),
        scoreCounts(sample),
        misses(labelled, attribute, false, byScore.reversed()),
        misses(labelled, attribute, true, byScore));
  }

  private static List<ScoreCount> scoreCounts(Sample sample) {
    int[][] counts = new int[2][SCORE_BINS];
    for (int row = 0; row < sample.rows(); row++) {
      int bin = Math.min((int) (sample.score[row] * SCORE_BINS), SCORE_BINS - 1);
      counts[sample.positive[row] ? 1 : 0][bin]++;
    }
    List<ScoreCount> bins = new ArrayList<>();
    for (int bin = 0; bin < SCORE_BINS; bin++) {
      bins.add(new ScoreCount((double) bin / SCORE_BINS, counts[1][bin], counts[0][bin]));
    }
    return bins;
  }

  /** Rows that were not scored went to a person: they are no mistake of the scores. */
  private static List<Miss> misses(
      List<ScoredRow> rows, Attribute attribute, boolean positive, Comparator<Miss> worstFirst) {
    return rows.stream()
        .filter(row -> row.scored(attribute) && row.positive(attribute) == positive)
        .map(row -> new Miss(row.id(), row.source(), row.label(attribute), row.score(attribute)))
        .sorted(worstFirst.thenComparing(Miss::source).thenComparing(Miss::id))
        .limit(MISSES)
        .toList();
  }

  /** Parts of the rows of one attribute, each with its figures. */
  private record Slicing(List<ScoredRow> rows, Attribute attribute, long seed) {

    List<Slice> by(Function<ScoredRow, String> name) {
      return slices(name, Function.identity());
    }

    List<Slice> byLength() {
      return slices(row -> bucket(row.length()), Slicing::lengthName);
    }

    private <K extends Comparable<K>> List<Slice> slices(
        Function<ScoredRow, K> key, Function<K, String> name) {
      Map<K, List<ScoredRow>> parts = new TreeMap<>();
      rows.forEach(row -> parts.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
      List<Slice> slices = new ArrayList<>();
      parts.forEach(
          (part, of) ->
              slices.add(new Slice(name.apply(part), Metrics.of(Sample.of(of, attribute), seed))));
      return slices;
    }

    private static int bucket(int length) {
      int bucket = 0;
      while (bucket < LENGTHS.length && length >= LENGTHS[bucket]) {
        bucket++;
      }
      return bucket;
    }

    private static String lengthName(int bucket) {
      if (bucket == 0) {
        return "0 to " + (LENGTHS[0] - 1);
      }
      return bucket == LENGTHS.length
          ? LENGTHS[bucket - 1] + " and more"
          : LENGTHS[bucket - 1] + " to " + (LENGTHS[bucket] - 1);
    }
  }
}
