package org.comity.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words that no text holds yet but that look like its language: made of the beginning, a letter and
 * the end of three of its words.
 */
final class NewWords {

  private static final int LEAST_LETTERS = 4;

  private final List<String> words;
  private final Set<String> taken;
  private final Random random;

  /**
   * A source of words.
   *
   * @param texts of one language
   * @param random makes the same words of the same state
   */
  NewWords(List<String> texts, Random random) {
    words =
        texts.stream()
            .flatMap(text -> List.of(text.split("[^\\p{L}\\p{N}]+", 0)).stream())
            .filter(word -> word.length() >= LEAST_LETTERS)
            .distinct()
            .toList();
    taken = new HashSet<>(words);
    this.random = random;
  }

  /** Another word, never the same. */
  String next() {
    String word = make();
    while (!taken.add(word)) {
      word += make();
    }
    return word;
  }

  private String make() {
    String begin = any();
    String middle = any();
    String end = any();
    return begin.substring(0, 1 + random.nextInt(begin.length() / 2))
        + middle.charAt(random.nextInt(middle.length()))
        + end.substring(end.length() / 2);
  }

  private String any() {
    return words.get(random.nextInt(words.size()));
  }
}
