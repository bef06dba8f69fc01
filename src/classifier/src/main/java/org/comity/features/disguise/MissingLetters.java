package org.comity.features.disguise;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that differ from others by one letter, found by comparing what is left when a letter is
 * taken out on either side (Garbe's symmetric delete). The first letter is never another.
 */
final class MissingLetters {

  /** Longer words are no disguises. */
  static final int MOST_LETTERS = 24;

  private static final int LEAST_LETTERS = 5;
  private static final int LEAST_SHORTENED = 4;
  private static final int NEARBY_BITS = 18;
  private static final int BASE = 31;
  private static final int[] POWERS = powers();

  private final Set<String> words;
  private final Map<String, String> shortened = new HashMap<>();

  /** Bits for the hash codes of all words and all shortened ones: most texts hold none of them. */
  private final BitSet nearby = new BitSet(1 << NEARBY_BITS);

  MissingLetters(Set<String> words) {
    this.words = words;
  }

  /** Of the number that a string's hash code is a polynomial in. */
  private static int[] powers() {
    int[] powers = new int[MOST_LETTERS];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = BASE * powers[i - 1];
    }
    return powers;
  }

  /** The first word that has a shortened form keeps it. */
  void add(String word) {
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

  /** The same without a letter between two others. */
  private @Nullable String within(String word) {
    String found = lacking(word);
    boolean isWithin =
        found != null && found.charAt(found.length() - 1) == word.charAt(word.length() - 1);
    return isWithin ? found : null;
  }

  /**
   * One letter left out, put in or changed, or two swapped; of short words, which have too many
   * such neighbours, only a letter left out within. What is left without a letter is only written
   * out where its hash code, which follows from the word's, is that of a word or of a shortened
   * one.
   */
  @Nullable String near(String word) {
    if (word.length() < LEAST_LETTERS) {
      return within(word);
    }
    String found = shortened.get(word);
    int before = word.charAt(0);
    for (int i = 1; i < word.length() && !isNear(word, found); i++) {
      int with = BASE * before + word.charAt(i);
      int hash = word.hashCode() - (with - before) * POWERS[word.length() - 1 - i];
      found = nearby.get(bit(hash)) ? nearest(without(word, i)) : null;
      before = with;
    }
    return isNear(word, found) ? found : null;
  }

  private @Nullable String nearest(String rest) {
    return words.contains(rest) ? rest : shortened.get(rest);
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
