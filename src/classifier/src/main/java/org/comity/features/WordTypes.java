package org.comity.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The distinct words of a corpus, numbered as they are met, with the buckets of each: what lets
 * millions of comments be kept in memory while training, as the numbers of their words. Not safe
 * for use by several threads while words are added.
 */
public final class WordTypes {

  private final WordFeatures features;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> buckets = new ArrayList<>();

  /**
   * No words yet.
   *
   * @param features what a model sees of a word
   */
  public WordTypes(WordFeatures features) {
    this.features = features;
  }

  /**
   * The number of a word, which is new or known.
   *
   * @param word normalised characters, not empty
   * @return 0 for the first word, 1 for the next new one, and so on
   */
  public int add(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    numbers.put(word, buckets.size());
    buckets.add(features.of(word));
    return buckets.size() - 1;
  }

  /**
   * How many distinct words there are.
   *
   * @return at least 0
   */
  public int size() {
    return buckets.size();
  }

  /**
   * The buckets of a word.
   *
   * @param number as {@link #add} gave it
   * @return as {@link WordFeatures#of} gives them; shared, not to be changed
   */
  public int[] buckets(int number) {
    return buckets.get(number);
  }

  /**
   * Visits the words, in no order.
   *
   * @param visitor hears each word with its number
   */
  public void forEach(BiConsumer<String, Integer> visitor) {
    numbers.forEach(visitor);
  }

  /**
   * The same words under other features.
   *
   * @param other features
   * @return the buckets of each word, by its number
   */
  public int[][] buckets(WordFeatures other) {
    int[][] all = new int[size()][];
    numbers.forEach((word, number) -> all[number] = other.of(word));
    return all;
  }
}
