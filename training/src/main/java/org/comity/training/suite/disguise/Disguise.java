package org.comity.training.suite.disguise;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One way to write a word otherwise. What it cannot change, it leaves as it is. */
public enum Disguise {
  /** Digits and signs that look like letters: {@code 1d10t}. */
  LEET,
  /** A space, point or hyphen after every letter: {@code i d i o t}. */
  SPACING,
  /** One letter several times: {@code idioooot}. */
  REPEATS,
  /** Two neighbours in the wrong order: {@code idoit}. */
  SWAPS,
  /** One letter less: {@code idot}. */
  MISSING,
  /** Stars for letters: {@code id*ot}. */
  ASTERISKS,
  /** Letters of another alphabet that look the same. */
  HOMOGLYPHS,
  /** Characters without width between the letters. */
  ZERO_WIDTH,
  /** Marks above the letters; in Arabic, those that readers leave out. */
  DIACRITICS,
  /** A picture in the place of the word. */
  EMOJI,
  /** Arabic in Latin letters and digits: {@code 7mar}. */
  ARABIZI,
  /** Half of the word in the other script. */
  MIXED_SCRIPTS;

  /**
   * Disguises some words of a text.
   *
   * @param text the text
   * @param words in its order, without overlap
   * @return the text with those words written otherwise, always in the same way; the text itself
   *     where nothing could be changed
   */
  public String apply(String text, List<Word> words) {
    Random random = new Random(31L * text.hashCode() + name().hashCode());
    StringBuilder disguised = new StringBuilder();
    int done = 0;
    for (Word word : words) {
      disguised.append(text, done, word.begin());
      disguised.append(spelt(text.substring(word.begin(), word.end()), random));
      done = word.end();
    }
    return disguised.append(text, done, text.length()).toString();
  }

  /**
   * How tables call it.
   *
   * @return lower-case words
   */
  public String shown() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String spelt(String word, Random random) {
    return switch (this) {
      case LEET -> Lookalikes.LEET.some(word, random);
      case SPACING -> LetterMoves.spaced(word, random);
      case REPEATS -> LetterMoves.repeated(word, random);
      case SWAPS -> LetterMoves.swapped(word, random);
      case MISSING -> LetterMoves.shortened(word, random);
      case ASTERISKS -> LetterMoves.starred(word, random);
      case HOMOGLYPHS -> Lookalikes.HOMOGLYPHS.some(word, random);
      case ZERO_WIDTH -> LetterMoves.parted(word, random);
      case DIACRITICS -> LetterMoves.accented(word, random);
      case EMOJI -> EmojiWords.picture(word);
      case ARABIZI -> Transliteration.toArabizi(word, random);
      case MIXED_SCRIPTS -> Transliteration.half(word, random);
    };
  }
}
