package org.comity.features;

import java.util.List;
import org.comity.text.Token;

/**
 * Extracts the features of single words, for a model that tells which words of a text offend: the
 * word with its letter groups, and its neighbours. Immutable, safe for use by several threads.
 */
public final class WordFeaturizer {

  private static final int WORD = 11;
  private static final int CHARACTERS = 12;
  private static final int PAIR_BEFORE = 13;
  private static final int PAIR_AFTER = 14;
  private static final int NEIGHBOUR = 20;
  private static final int REACH = 2;
  private static final String OUTSIDE = "";
  private static final char EDGE = ' ';

  private final FeatureSpace space;

  /**
   * A featurizer for one space.
   *
   * @param space which letter groups there are and how many buckets hold everything
   */
  public WordFeaturizer(FeatureSpace space) {
    this.space = space;
  }

  /**
   * Extracts the features of one word.
   *
   * @param tokens the tokens of the text
   * @param index the word's place among them
   * @return a block for the word itself and a block for its neighbours
   */
  public List<FeatureBlock> extract(List<Token> tokens, int index) {
    return List.of(own(tokens.get(index).text(), index), around(tokens, index));
  }

  private FeatureBlock own(String word, int index) {
    FeatureBlock block = new FeatureBlock(word.length() * space.maxCharacters());
    block.add(bucket(FeatureHash.next(FeatureHash.start(WORD), word)), index);
    for (int from = -1; from < word.length(); from++) {
      int state = FeatureHash.start(CHARACTERS);
      for (int n = 1; n <= space.maxCharacters() && from + n <= word.length() + 1; n++) {
        int at = from + n - 1;
        state = FeatureHash.next(state, at < 0 || at >= word.length() ? EDGE : word.charAt(at));
        if (n >= space.minCharacters()) {
          block.add(bucket(state), index);
        }
      }
    }
    return block;
  }

  private FeatureBlock around(List<Token> tokens, int index) {
    FeatureBlock block = new FeatureBlock(2 * REACH + 2);
    String word = tokens.get(index).text();
    for (int distance = -REACH; distance <= REACH; distance++) {
      if (distance != 0) {
        String neighbour = at(tokens, index + distance);
        int state = FeatureHash.start(NEIGHBOUR + distance + REACH);
        block.add(bucket(FeatureHash.next(state, neighbour)), index);
        if (Math.abs(distance) == 1) {
          int pair =
              FeatureHash.next(FeatureHash.start(distance < 0 ? PAIR_BEFORE : PAIR_AFTER), word);
          pair = FeatureHash.next(FeatureHash.next(pair, EDGE), neighbour);
          block.add(bucket(pair), index);
        }
      }
    }
    return block;
  }

  private static String at(List<Token> tokens, int index) {
    return index < 0 || index >= tokens.size() ? OUTSIDE : tokens.get(index).text();
  }

  private int bucket(int state) {
    return FeatureHash.bucket(state, space.bits());
  }
}
