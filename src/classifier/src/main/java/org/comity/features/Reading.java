package org.comity.features;

import java.util.List;
import java.util.stream.IntStream;
import org.comity.text.NormalizedText;
import org.comity.text.Token;

/**
 * A text as the models see it: words and features, with the way back to the original.
 *
 * @param text the normalised text
 * @param tokens its tokens
 * @param blocks its features, in the order of the text
 */
public record Reading(NormalizedText text, List<Token> tokens, List<FeatureBlock> blocks) {

  /** Copies the lists. */
  public Reading {
    tokens = List.copyOf(tokens);
    blocks = List.copyOf(blocks);
  }

  /**
   * The distinct buckets of each block, which is all that a vector needs.
   *
   * @return one ascending array for each block
   */
  public int[][] distinct() {
    return blocks.stream().map(FeatureBlock::distinct).toArray(int[][]::new);
  }

  /**
   * Whether a token can offend: words and symbols such as emoji can, punctuation cannot. Asterisks
   * and at signs stand in for letters of disguised words.
   *
   * @param token an index into {@link #tokens()}
   * @return false for plain punctuation
   */
  public boolean canOffend(int token) {
    int first = tokens.get(token).text().codePointAt(0);
    boolean symbol = first > 0xFF && !isPunctuation(first);
    return tokens.get(token).isWord() || symbol || first == '*' || first == '@';
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /**
   * Whether there is anything to judge.
   *
   * @return false if no token can offend
   */
  public boolean saysSomething() {
    return IntStream.range(0, tokens.size()).anyMatch(this::canOffend);
  }
}
