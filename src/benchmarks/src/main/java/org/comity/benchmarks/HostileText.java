package org.comity.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BiFunction;
import org.comity.CommentClassifier;

/** Texts of the largest size that is read, of the kinds that make careless code slow. */
public enum HostileText {
  /** What the others are to be compared with. */
  ORDINARY((random, words) -> words.ordinary() + " "),
  /** One word without end. */
  LONG_WORD((random, words) -> letter(random, 'a', 26)),
  /** No word occurs twice, in this text or another. */
  UNIQUE_WORDS((random, words) -> words.unseen() + " "),
  /** Emoji alone. */
  EMOJI((random, words) -> Character.toString(0x1F300 + random.nextInt(0x350))),
  /** Every letter from another script. */
  ALTERNATING_SCRIPTS(
      (random, words) ->
          letter(random, 'a', 26)
              + letter(random, 0x430, 32)
              + letter(random, 0x3B1, 17)
              + letter(random, 0x628, 18)
              + (random.nextInt(3) == 0 ? " " : "")),
  /** Punctuation alone. */
  PUNCTUATION((random, words) -> pick(random, ".,;:!?-_/\\()[]{}*#@&%$'\"…«»")),
  /** W o r d s like this one. */
  SPACED_LETTERS((random, words) -> letter(random, 'a', 26) + " "),
  /** Letters under heaps of accents. */
  COMBINING_MARKS(
      (random, words) ->
          random.nextInt(20) == 0 ? letter(random, 'a', 26) : letter(random, 0x300, 0x70)),
  /** Letters with much between them that cannot be seen. */
  ZERO_WIDTH(
      (random, words) ->
          random.nextInt(5) == 0
              ? letter(random, 'a', 26)
              : pick(random, "\u200B\u200C\u200D\u2060\uFEFF\u00AD")),
  /** Quotations that open and hardly ever close. */
  QUOTATION_MARKS(
      (random, words) ->
          random.nextInt(4) == 0 ? words.ordinary() + " " : pick(random, "\"'“”„«»‹›‘’`")),
  /** Letters of both directions, turned and turned back. */
  RIGHT_TO_LEFT_MARKS(
      (random, words) ->
          pick(random, "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2069")
              + (random.nextBoolean() ? letter(random, 'a', 26) : letter(random, 0x628, 18)));

  @SuppressWarnings("ImmutableEnumChecker") // functions that hold nothing
  private final BiFunction<Random, Words, String> piece;

  HostileText(BiFunction<Random, Words, String> piece) {
    this.piece = piece;
  }

  /** Where words come from. */
  interface Words {

    /** A word of the sample threads. */
    String ordinary();

    /** A word that occurs nowhere else. */
    String unseen();
  }

  /**
   * Makes a text.
   *
   * @param random makes the same text of the same state
   * @param words to make it of
   * @return as many pieces as fit into {@link CommentClassifier#MAX_BYTES}
   */
  String make(Random random, Words words) {
    StringBuilder text = new StringBuilder();
    int bytes = 0;
    while (true) {
      String next = piece.apply(random, words);
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > CommentClassifier.MAX_BYTES) {
        return text.toString();
      }
      text.append(next);
    }
  }

  private static String letter(Random random, int first, int count) {
    return Character.toString(first + random.nextInt(count));
  }

  private static String pick(Random random, String characters) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }
}
