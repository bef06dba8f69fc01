package org.comity.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.features.FeatureWeighting;
import org.comity.features.WordFeatures;
import org.comity.features.disguise.DisguisedWords;
import org.comity.linear.LinearTable;
import org.comity.network.Network;
import org.comity.network.WordSignal;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle's models make of single words. Most words of a text have been seen in others:
 * whatever was worked out for them is kept, up to a number of words, and the oldest half is
 * forgotten at once. Safe for use by several threads.
 */
final class WordTable {

  /** A generation of words; two are kept. About a kilobyte each. */
  private static final int GENERATION = 16_384;

  private final WordFeatures features;
  private final FeatureWeighting weighting;
  private final LinearTable table;
  private final DisguisedWords disguised;

  private volatile Map<String, Word> young = new ConcurrentHashMap<>(GENERATION);
  private volatile Map<String, Word> old = Map.of();

  WordTable(BundleParts parts) {
    this.features = new WordFeatures(parts.manifest().features());
    this.weighting = parts.weighting();
    this.table = new LinearTable(parts.models());
    this.disguised = new DisguisedWords(parts.words());
  }

  /** Whether training has met a word often enough to know it. */
  boolean knows(String word) {
    return disguised.knows(word);
  }

  /**
   * What is known of one word.
   *
   * @param text the word
   * @param own what the whole word says to each model, before scaling
   * @param groups what its letter groups say to each model, before scaling
   * @param wordSquares adds to the square of the length of a text's words
   * @param groupSquares adds to the square of the length of a text's letter groups
   * @param order what it says to the network
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by its text alone
  record Word(
      String text,
      float[] own,
      float[] groups,
      float wordSquares,
      float groupSquares,
      LazySignal order) {}

  /**
   * What a word adds to the network, worked out when first asked for: of a long text, the network
   * reads only some words.
   */
  static final class LazySignal {

    private final String meant;
    private volatile @Nullable WordSignal signal;

    private LazySignal(String meant) {
      this.meant = meant;
    }

    /** Two threads may both work it out, to the same end. */
    WordSignal of(Network network) {
      WordSignal known = signal;
      if (known == null) {
        known = network.signal(new WordFeatures(network.shape().features()).of(meant));
        signal = known;
      }
      return known;
    }
  }

  /** How many linear models there are. */
  int models() {
    return table.width();
  }

  float bias(int model) {
    return table.bias(model);
  }

  /** What is known of a normalised word. */
  Word of(String text) {
    Word known = young.get(text);
    if (known == null) {
      known = old.get(text);
      if (known == null) {
        known = learn(text);
      }
      keep(text, known);
    }
    return known;
  }

  private void keep(String text, Word word) {
    Map<String, Word> into = young;
    if (into.size() >= GENERATION) {
      old = into;
      into = new ConcurrentHashMap<>(GENERATION);
      young = into;
    }
    into.put(text, word);
  }

  /** A word that no corpus holds may be one in disguise, and then counts as that. */
  private Word learn(String text) {
    String plain = disguised.plain(text);
    return learn(text, plain == null ? text : plain);
  }

  private Word learn(String text, String meant) {
    int[] buckets = features.of(meant);
    float[] own = new float[table.width()];
    float[] groups = new float[table.width()];
    float ofWord = weighting.weight(buckets[0]);
    if (ofWord > 0) {
      table.add(buckets[0], ofWord, own);
    }
    // Sorted out beforehand: which buckets are used cannot be foreseen, and where it decides over
    // each look into the large table, the looks wait for one another.
    int used = 0;
    for (int k = 1; k < buckets.length; k++) {
      buckets[used] = buckets[k];
      used += weighting.weight(buckets[k]) > 0 ? 1 : 0;
    }
    float squares = 0;
    for (int k = 0; k < used; k++) {
      float weight = weighting.weight(buckets[k]);
      table.add(buckets[k], weight, groups);
      squares += weight * weight;
    }
    return new Word(text, own, groups, ofWord * ofWord, squares, new LazySignal(meant));
  }
}
