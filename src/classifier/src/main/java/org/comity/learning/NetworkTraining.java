package org.comity.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.comment.Attribute;
import org.comity.features.FeatureSpace;
import org.comity.features.WordFeatures;
import org.comity.learning.TrainingRows.Mark;
import org.comity.learning.TrainingRows.Row;
import org.comity.network.Network;
import org.comity.network.NetworkShape;
import org.comity.network.NetworkText;
import org.comity.network.NetworkTrainer;
import org.comity.network.WordSignal;
import org.comity.vectors.SkipGram;
import org.comity.vectors.WordVectors;

/** Learns the network that reads words in their order, for all attributes at once. */
final class NetworkTraining {

  private static final FeatureSpace SPACE = new FeatureSpace(17, 3, 5);
  private static final int DIMENSIONS = 64;
  private static final int LEARNED = 16;
  private static final int UNITS = 64;

  private final List<Attribute> attributes;
  private final long seed;
  private final TrainingProgress progress;

  NetworkTraining(List<Attribute> attributes, long seed, TrainingProgress progress) {
    this.attributes = attributes;
    this.seed = seed;
    this.progress = progress;
  }

  /** A network of all rows, and one that has not seen those held back. */
  record Learnt(Network all, Network partial) {}

  Learnt learn(TrainingRows rows) {
    int[][] buckets = rows.types().buckets(new WordFeatures(SPACE));
    WordVectors vectors = vectors(rows, buckets);
    NetworkShape shape = new NetworkShape(SPACE, DIMENSIONS, LEARNED, UNITS, attributes.size());
    List<NetworkText> all = texts(rows.rows());
    List<NetworkText> seen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!rows.rows().get(i).heldBack()) {
        seen.add(all.get(i));
      }
    }
    long total = NetworkTrainer.work(all.size()) + NetworkTrainer.work(seen.size());
    AtomicLong done = new AtomicLong();
    List<Network> both =
        Stream.of(all, seen)
            .parallel()
            .map(texts -> train(shape, vectors, buckets, texts, done, total))
            .toList();
    return new Learnt(both.get(0), both.get(1));
  }

  private WordVectors vectors(TrainingRows rows, int[][] buckets) {
    int[][] texts = rows.rows().stream().map(Row::words).toArray(int[][]::new);
    long words = Arrays.stream(texts).mapToLong(text -> text.length).sum();
    SkipGram.Settings settings = SkipGram.Settings.usual(SPACE.bits(), DIMENSIONS, seed);
    float[] vectors =
        SkipGram.learn(
            texts,
            buckets,
            settings,
            done -> progress.at("learning words", done, words * settings.epochs()));
    return WordVectors.quantize(vectors, SPACE.bits(), DIMENSIONS);
  }

  private Network train(
      NetworkShape shape,
      WordVectors vectors,
      int[][] buckets,
      List<NetworkText> texts,
      AtomicLong done,
      long total) {
    long[] before = {0};
    return new NetworkTrainer(shape, vectors, buckets, seed)
        .train(
            texts,
            read -> {
              progress.at("learning order", done.addAndGet(read - before[0]), total);
              before[0] = read;
            });
  }

  private List<NetworkText> texts(List<Row> rows) {
    Map<String, Integer> sources = new HashMap<>();
    List<NetworkText> texts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Integer known = sources.putIfAbsent(row.source(), sources.size());
      texts.add(
          new NetworkText(
              row.words(),
              labels(row),
              row.marks().isEmpty() ? null : marks(row),
              row.labels().getOrDefault(Attribute.TOXICITY, 1.0) == 0,
              (float) row.weight(),
              known == null ? sources.size() - 1 : known));
    }
    return texts;
  }

  private float[] labels(Row row) {
    float[] labels = new float[attributes.size()];
    for (int a = 0; a < labels.length; a++) {
      Double label = row.labels().get(attributes.get(a));
      labels[a] = label == null ? Float.NaN : label.floatValue();
    }
    return labels;
  }

  /** Kinds that nobody was asked for are unknown, not absent; TOXICITY stands for any kind. */
  private float[] marks(Row row) {
    int width = attributes.size();
    float[] shares = new float[row.words().length * width];
    for (int a = 0; a < width; a++) {
      Attribute kind = attributes.get(a);
      boolean asked =
          kind.equals(Attribute.TOXICITY)
              || row.labels().containsKey(kind)
              || row.marks().stream().anyMatch(mark -> mark.attribute().equals(kind));
      for (int t = 0; t < row.words().length; t++) {
        shares[t * width + a] = asked ? 0 : Float.NaN;
      }
      for (Mark mark : row.marks()) {
        boolean counts = kind.equals(Attribute.TOXICITY) || mark.attribute().equals(kind);
        for (int t = mark.first(); counts && t <= mark.last(); t++) {
          shares[t * width + a] = Math.max(shares[t * width + a], mark.share());
        }
      }
    }
    return shares;
  }

  /** What a network says of rows, for each of its attributes; nothing where a row is not wanted. */
  static double[][] logOdds(Network network, TrainingRows rows, Predicate<Row> wanted) {
    WordFeatures features = new WordFeatures(network.shape().features());
    int[][] buckets = rows.types().buckets(features);
    WordSignal[] signals = new WordSignal[buckets.length];
    double[][] all = new double[rows.rows().size()][];
    for (int i = 0; i < all.length; i++) {
      Row row = rows.rows().get(i);
      if (wanted.test(row)) {
        all[i] = logOdds(network, row.words(), buckets, signals);
      }
    }
    return all;
  }

  private static double[] logOdds(
      Network network, int[] words, int[][] buckets, WordSignal[] signals) {
    WordSignal[] text = new WordSignal[words.length];
    for (int t = 0; t < words.length; t++) {
      int word = words[t];
      if (signals[word] == null) {
        signals[word] = network.signal(buckets[word]);
      }
      text[t] = signals[word];
    }
    var reading = network.read(text);
    double[] odds = new double[network.shape().attributes()];
    for (int a = 0; a < odds.length; a++) {
      odds[a] = reading.logOdds(a);
    }
    return odds;
  }
}
