package org.comity.text.folding;

/**
 * The chain of filters that training and scoring share. Immutable, safe for use by several threads.
 */
public final class TextNormalizer {

  private static final CharFilter CHAIN =
      new UnicodeFolding()
          .then(new ArabicFolding())
          .then(new LetterSpacingFolding())
          .then(new LookalikeFolding())
          .then(new RepeatFolding());

  private TextNormalizer() {}

  /**
   * Normalises a text.
   *
   * @param original any text; lone surrogates and control characters are allowed
   * @return the text with case, accents, variants, disguises and repeats folded, and the way back
   */
  public static NormalizedText normalize(String original) {
    return CHAIN.apply(NormalizedText.of(original));
  }
}
