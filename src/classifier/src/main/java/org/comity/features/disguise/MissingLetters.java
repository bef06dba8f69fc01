package org.comity.features.disguise;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that differ from others by one letter, found by comparing what is left when a letter is
 * taken out on either side (Garbe's symmetric delete). The first letter is never another.
 */
final class MissingLetters {

  private static final int LEAST_LETTERS = 5;
  private static final int LEAST_SHORTENED = 4;
  private static final int NEARBY_BITS = 18;
  private static final int BASE = 31;

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();

  /** Bits for the hash codes of all words and all shortened ones: most texts hold none of them. */
  private final BitSet nearby = new BitSet(1 << NEARBY_BITS);

  /** The first word that has a shortened form keeps it. */
  void add(String word) {
    words.put(word, word);
    nearby.set(bit(word.hashCode()));
    for (int i = 0; i < word.length() && word.length() >= LEAST_SHORTENED; i++) {
      String rest = without(word, i);
      shortened.putIfAbsent(rest, word);
      nearby.set(bit(rest.hashCode()));
    }
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - NEARBY_BITS);
  }

  static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }

  /** The word that this one is without one of its letters, whichever but the first. */
  @Nullable String lacking(String word) {
    String found = shortened.get(word);
    return found != null && found.charAt(0) == word.charAt(0) ? found : null;
  }

  /** The same without a letter between two others: of short words, few have such a neighbour. */
  @Nullable String within(String word) {
    String found = lacking(word);
    boolean isWithin =
        found != null && found.charAt(found.length() - 1) == word.charAt(word.length() - 1);
    return isWithin ? found : null;
  }

  /**
   * One letter left out, put in or changed, or two swapped. What is left without a letter is only
   * written out where its hash code, which follows from the word's, is that of a word or of a
   * shortened one.
   */
  @Nullable String near(String word) {
    String found = shortened.get(word);
    int last = word.length() - 1;
    int power = 1;
    int[] powers = new int[word.length()];
    for (int i = last; i >= 0; i--) {
      powers[i] = power;
      power *= BASE;
    }
    int before = word.charAt(0);
    for (int i = 1; i <= last && !isNear(word, found); i++) {
      int with = BASE * before + word.charAt(i);
      int hash = word.hashCode() - (with - before) * powers[i];
      found = nearby.get(bit(hash)) ? nearest(without(word, i)) : null;
      before = with;
    }
    return isNear(word, found) ? found : null;
  }

  private @Nullable String nearest(String rest) {
    return words.getOrDefault(rest, shortened.get(rest));
  }

  private static boolean isNear(String word, @Nullable String found) {
    return found != null
        && found.length() >= LEAST_LETTERS
        && found.charAt(0) == word.charAt(0)
        && isOneApart(word, found);
  }

  /** Words that are alike without a letter each may still be two apart: "monro" and "moron" are. */
  private static boolean isOneApart(String one, String other) {
    int from = 0;
    while (from < Math.min(one.length(), other.length())
        && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int to = one.length();
    int otherTo = other.length();
    while (Math.min(to, otherTo) > from && one.charAt(to - 1) == other.charAt(otherTo - 1)) {
      to--;
      otherTo--;
    }
    if (to - from == 2 && otherTo - from == 2) {
      return one.charAt(from) == other.charAt(from + 1)
          && one.charAt(from + 1) == other.charAt(from);
    }
    return to - from <= 1 && otherTo - from <= 1;
  }
}
