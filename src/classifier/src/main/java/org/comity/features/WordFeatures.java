package org.comity.features;

/**
 * The features of single words: the word itself and the letter groups in it, with its edges. A text
 * shows what its distinct words show, so whatever a model makes of a word can be kept for the next
 * text that holds it. Immutable, safe for use by several threads.
 */
public final class WordFeatures {

  private static final int WORD = 1;
  private static final int CHARACTERS = 3;
  private static final char EDGE = ' ';

  private final FeatureSpace space;

  /**
   * The features of one space.
   *
   * @param space which letter groups there are and how many buckets hold everything
   */
  public WordFeatures(FeatureSpace space) {
    this.space = space;
  }

  /**
   * The buckets of a word, in the order of its letters; two features may share one.
   *
   * @param word a token's normalised characters, not empty
   * @return the bucket of the whole word first, then those of its letter groups
   */
  public int[] of(CharSequence word) {
    int[] buckets = new int[1 + groups(word.length() + 2)];
    buckets[0] = bucket(FeatureHash.next(FeatureHash.start(WORD), word));
    int at = 1;
    for (int from = -1; from <= word.length(); from++) {
      int state = FeatureHash.start(CHARACTERS);
      for (int n = 1; n <= space.maxCharacters() && from + n <= word.length() + 1; n++) {
        int i = from + n - 1;
        state = FeatureHash.next(state, i < 0 || i >= word.length() ? EDGE : word.charAt(i));
        if (n >= space.minCharacters()) {
          buckets[at++] = bucket(state);
        }
      }
    }
    return buckets;
  }

  /** How many letter groups a word with its two edges has. */
  private int groups(int length) {
    int groups = 0;
    for (int n = space.minCharacters(); n <= space.maxCharacters() && n <= length; n++) {
      groups += length - n + 1;
    }
    return groups;
  }

  private int bucket(int state) {
    return FeatureHash.bucket(state, space.bits());
  }
}
