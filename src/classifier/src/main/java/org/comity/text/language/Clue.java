package org.comity.text.language;

/** The languages that a word or a letter speaks for, and how loudly. Immutable. */
final class Clue {

  private final byte[] languages;
  private final byte[] weights;

  /**
   * A clue.
   *
   * @param languages places in {@link Lexicon#tag}
   * @param weights of each of them, at least 1
   */
  Clue(byte[] languages, byte[] weights) {
    this.languages = languages.clone();
    this.weights = weights.clone();
  }

  /** Adds the weights to the languages' scores. */
  void addTo(int[] scores) {
    for (int i = 0; i < languages.length; i++) {
      scores[languages[i]] += weights[i];
    }
  }
}
