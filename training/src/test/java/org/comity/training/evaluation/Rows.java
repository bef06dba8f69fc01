package org.comity.training.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.comment.Attribute;

/** Rows for tests, made by formula or from a seed. */
public final class Rows {

  static final long SEED = 7;

  private static final String[] SOURCES = {"wiki-attacks", "news-site", "forum"};
  private static final String[] LANGUAGES = {"en", "en", "en", "de", "de", null};

  private Rows() {}

  static ScoredRow row(int id, double label, double score) {
    return of("r" + id, "made", label, score);
  }

  static ScoredRow of(String id, String source, double label, double score) {
    return new ScoredRow(
        id, source, "en", 80, single(Attribute.TOXICITY, label), single(Attribute.TOXICITY, score));
  }

  static ScoredRow notScored(int id, double label) {
    return new ScoredRow("r" + id, "made", "en", 80, single(Attribute.TOXICITY, label), null);
  }

  static SortedMap<Attribute, Double> single(Attribute attribute, double value) {
    SortedMap<Attribute, Double> map = new TreeMap<>();
    map.put(attribute, value);
    return map;
  }

  /** 200 rows with ties, of which scikit-learn 1.2.1 computed the figures. */
  static List<ScoredRow> byFormula() {
    List<ScoredRow> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double score = (i * 37 % 101) / 101.0;
      boolean positive = (i * i * 7 + i) % 11 + (int) (score * 9) >= 11;
      rows.add(row(i, positive ? 1 : 0, score));
    }
    return rows;
  }

  /** Rows such as a trained bundle gives: rare positives, calibrated scores, some not scored. */
  public static List<ScoredRow> plausible(int count, long seed) {
    Random random = new Random(seed);
    List<ScoredRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TreeMap<Attribute, Double> labels = new TreeMap<>();
      TreeMap<Attribute, Double> scores = new TreeMap<>();
      for (Attribute attribute : List.of(Attribute.TOXICITY, Attribute.INSULT, Attribute.THREAT)) {
        double shift = attribute.equals(Attribute.THREAT) ? -5 : -2.5;
        double odds = shift + 2.2 * random.nextGaussian();
        double probability = 1 / (1 + Math.exp(-odds));
        scores.put(attribute, 1 / (1 + Math.exp(-0.9 * odds - 0.1)));
        labels.put(attribute, random.nextDouble() < probability ? 0.8 : 0.1);
      }
      rows.add(
          new ScoredRow(
              "c" + i,
              SOURCES[i % SOURCES.length],
              LANGUAGES[i % LANGUAGES.length],
              10 + random.nextInt(1500),
              labels,
              i % 97 == 0 ? null : scores));
    }
    return rows;
  }
}
