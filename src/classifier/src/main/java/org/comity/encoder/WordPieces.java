package org.comity.encoder;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A WordPiece tokenizer (Schuster and Nakajima, ICASSP 2012): each word is cut into the longest
 * pieces that the vocabulary knows, from its beginning to its end; a word that cannot be cut so is
 * unknown as a whole. Immutable, safe for use by several threads.
 */
final class WordPieces {

  /** One piece before a text and one after it. */
  private static final int FRAME = 2;

  private final BertWords words;
  private final Map<String, Integer> vocabulary;
  private final Marks marks;

  /**
   * A tokenizer's special pieces.
   *
   * @param prefix what a piece that continues a word begins with in the vocabulary
   * @param longest a longer word is unknown, in code points
   * @param unknown the number of the piece for what is unknown
   * @param begin the number of the piece before a text
   * @param end the number of the piece after a text
   * @param padding the number of the piece that fills up an input of fixed length
   */
  record Marks(String prefix, int longest, int unknown, int begin, int end, int padding) {}

  WordPieces(BertWords words, Map<String, Integer> vocabulary, Marks marks) {
    this.words = words;
    this.vocabulary = Map.copyOf(vocabulary);
    this.marks = marks;
  }

  int padding() {
    return marks.padding;
  }

  /**
   * The pieces of a text, framed.
   *
   * @param most how many numbers at the most, at least 3: what a text says after that is not read
   * @return their numbers in the vocabulary
   */
  int[] of(String text, int most) {
    Numbers numbers = new Numbers(most - FRAME);
    words.cut(text, word -> numbers.add(pieces(word)));
    int[] framed = new int[numbers.size + FRAME];
    framed[0] = marks.begin;
    System.arraycopy(numbers.all, 0, framed, 1, numbers.size);
    framed[framed.length - 1] = marks.end;
    return framed;
  }

  private int[] pieces(String word) {
    int[] unknown = {marks.unknown};
    if (word.codePointCount(0, word.length()) > marks.longest) {
      return unknown;
    }
    int[] found = new int[word.length()];
    int pieces = 0;
    int begin = 0;
    while (begin < word.length()) {
      int end = word.length();
      Integer piece = null;
      while (end > begin && piece == null) {
        piece = piece(word, begin, end);
        end -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        return unknown;
      }
      found[pieces++] = piece;
      begin = end;
    }
    return Arrays.copyOf(found, pieces);
  }

  private @Nullable Integer piece(String word, int begin, int end) {
    String letters = word.substring(begin, end);
    return vocabulary.get(begin == 0 ? letters : marks.prefix + letters);
  }

  /** As many numbers as there is room for. */
  private static final class Numbers {
    private final int[] all;
    private int size;

    Numbers(int room) {
      all = new int[room];
    }

    /** False once there is no more room. */
    boolean add(int[] more) {
      int fits = Math.min(more.length, all.length - size);
      System.arraycopy(more, 0, all, size, fits);
      size += fits;
      return size < all.length;
    }
  }
}
