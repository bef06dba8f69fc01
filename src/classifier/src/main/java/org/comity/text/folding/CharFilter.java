package org.comity.text.folding;

/**
 * One transformation of a text that keeps, for every character, where it came from. Implementations
 * are immutable and safe for use by several threads; applying one twice gives the same as applying
 * it once.
 */
@FunctionalInterface
public interface CharFilter {

  /**
   * Transforms a text.
   *
   * @param text the text so far
   * @return the transformed text with the same original
   */
  NormalizedText apply(NormalizedText text);

  /**
   * This filter, then another.
   *
   * @param next applied to this one's result
   * @return the chain
   */
  default CharFilter then(CharFilter next) {
    return text -> next.apply(apply(text));
  }

  /**
   * The filter that changes nothing.
   *
   * @return the identity
   */
  static CharFilter none() {
    return text -> text;
  }
}
