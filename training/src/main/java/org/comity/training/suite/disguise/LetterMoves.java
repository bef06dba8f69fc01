package org.comity.training.suite.disguise;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Disguises that move, drop or add characters. Words that are too short stay as they are. */
final class LetterMoves {

  private static final String[] SEPARATORS = {" ", ".", "-"};
  private static final String[] WITHOUT_WIDTH = {"\u200B", "\u200C", "\u200D", "\u2060"};

  /** Grave, acute, circumflex, tilde, diaeresis, ring; fathatan to sukun. */
  private static final int[] ACCENTS = {0x300, 0x301, 0x302, 0x303, 0x308, 0x30A};

  private static final int[] HARAKAT = {0x64B, 0x64C, 0x64D, 0x64E, 0x64F, 0x650, 0x651, 0x652};

  private static final String ACCENTED = "aeiouyAEIOUY";
  private static final int SHORT = 4;
  private static final int LONG = 6;

  private LetterMoves() {}

  static String spaced(String word, Random random) {
    return joined(word, SEPARATORS[random.nextInt(SEPARATORS.length)]);
  }

  static String parted(String word, Random random) {
    return joined(word, WITHOUT_WIDTH[random.nextInt(WITHOUT_WIDTH.length)]);
  }

  /** Two to four more of one letter. */
  static String repeated(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    int[] places = places(letters, 0, letters.length, at -> Character.isLetter(letters[at]));
    int place = places[random.nextInt(places.length)];
    int more = 2 + random.nextInt(3);
    return text(letters, 0, place)
        + Character.toString(letters[place]).repeat(more)
        + text(letters, place, letters.length);
  }

  static String swapped(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    int[] places = places(letters, 1, letters.length - 2, at -> letters[at] != letters[at + 1]);
    if (letters.length < SHORT || places.length == 0) {
      return word;
    }
    int place = places[random.nextInt(places.length)];
    int moved = letters[place];
    letters[place] = letters[place + 1];
    letters[place + 1] = moved;
    return text(letters, 0, letters.length);
  }

  static String shortened(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    if (letters.length < SHORT) {
      return word;
    }
    int place = 1 + random.nextInt(letters.length - 2);
    return text(letters, 0, place) + text(letters, place + 1, letters.length);
  }

  /** One star within a short word, two neighbours in a longer one. */
  static String starred(String word, Random random) {
    int[] letters = word.codePoints().toArray();
    if (letters.length < 3) {
      return word;
    }
    int stars = letters.length < LONG ? 1 : 2;
    int place = 1 + random.nextInt(letters.length - 1 - stars);
    Arrays.fill(letters, place, place + stars, '*');
    return text(letters, 0, letters.length);
  }

  /** Latin vowels get an accent, or the first letter where there is none; Arabic letters a mark. */
  static String accented(String word, Random random) {
    boolean vowels = word.chars().anyMatch(LetterMoves::isVowel);
    StringBuilder written = new StringBuilder();
    for (int letter : word.codePoints().toArray()) {
      boolean first = written.isEmpty();
      written.appendCodePoint(letter);
      if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC) {
        written.appendCodePoint(HARAKAT[random.nextInt(HARAKAT.length)]);
      } else if (vowels ? isVowel(letter) : first) {
        written.appendCodePoint(ACCENTS[random.nextInt(ACCENTS.length)]);
      }
    }
    return written.toString();
  }

  private static boolean isVowel(int letter) {
    return ACCENTED.indexOf(letter) >= 0;
  }

  private static String joined(String word, String between) {
    return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static int[] places(int[] letters, int from, int to, IntPredicate suits) {
    return IntStream.range(from, Math.max(from, Math.min(to, letters.length)))
        .filter(suits)
        .toArray();
  }

  private static String text(int[] letters, int from, int to) {
    return new String(letters, from, to - from);
  }
}
