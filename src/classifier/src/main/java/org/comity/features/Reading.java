package org.comity.features;

import java.util.List;
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
}
