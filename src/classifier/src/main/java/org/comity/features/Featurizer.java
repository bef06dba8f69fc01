package org.comity.features;

import java.util.List;
import org.comity.text.NormalizedText;
import org.comity.text.TextNormalizer;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;

/**
 * Extracts the features of a text: words with their neighbours, and letter groups within what white
 * space separates (so that a word disguised by a symbol still shows its letters in order).
 * Immutable, safe for use by several threads; linear in the length of the text.
 */
public final class Featurizer {

  private static final int WORD = 1;
  private static final int BIGRAM = 2;
  private static final int CHARACTERS = 3;
  private static final char EDGE = ' ';

  private final FeatureSpace space;

  /**
   * A featurizer for one space.
   *
   * @param space which features there are and how many buckets hold them
   */
  public Featurizer(FeatureSpace space) {
    this.space = space;
  }

  /**
   * Reads a text: normalises it, cuts it into tokens and extracts a block of word features and a
   * block of letter groups.
   *
   * @param original any text
   * @return what the models see of it
   */
  public Reading read(String original) {
    NormalizedText text = TextNormalizer.normalize(original);
    List<Token> tokens = WordTokenizer.tokenize(text);
    return new Reading(text, tokens, List.of(words(tokens), characters(text.text(), tokens)));
  }

  private FeatureBlock words(List<Token> tokens) {
    FeatureBlock block = new FeatureBlock(tokens.size() * space.wordNgrams());
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      block.add(bucket(FeatureHash.next(FeatureHash.start(WORD), word)), i);
      if (space.wordNgrams() > 1 && i + 1 < tokens.size()) {
        int pair = FeatureHash.next(FeatureHash.start(BIGRAM), word);
        pair = FeatureHash.next(FeatureHash.next(pair, EDGE), tokens.get(i + 1).text());
        block.add(bucket(pair), i);
      }
    }
    return block;
  }

  private FeatureBlock characters(String text, List<Token> tokens) {
    FeatureBlock block =
        new FeatureBlock(text.length() * (space.maxCharacters() - space.minCharacters() + 1));
    int first = 0;
    while (first < tokens.size()) {
      int last = first;
      while (last + 1 < tokens.size() && tokens.get(last).end() == tokens.get(last + 1).begin()) {
        last++;
      }
      addGroups(block, text, tokens, first, last);
      first = last + 1;
    }
    return block;
  }

  /** The letter groups of one chunk, each given to the token that holds its middle. */
  private void addGroups(FeatureBlock block, String text, List<Token> tokens, int first, int last) {
    int begin = tokens.get(first).begin();
    int end = tokens.get(last).end();
    int token = first;
    for (int from = begin - 1; from < end; from++) {
      int state = FeatureHash.start(CHARACTERS);
      int owner = token;
      for (int n = 1; n <= space.maxCharacters() && from + n <= end + 1; n++) {
        int at = from + n - 1;
        state = FeatureHash.next(state, at < begin || at >= end ? EDGE : text.charAt(at));
        while (owner < last && tokens.get(owner).end() <= from + n / 2) {
          owner++;
        }
        if (n >= space.minCharacters()) {
          block.add(bucket(state), owner);
        }
      }
      while (token < last && tokens.get(token).end() <= from + 1) {
        token++;
      }
    }
  }

  private int bucket(int state) {
    return FeatureHash.bucket(state, space.bits());
  }
}
