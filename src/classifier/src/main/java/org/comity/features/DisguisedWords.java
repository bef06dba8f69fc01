package org.comity.features;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.comity.text.Leet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the offending word that an unknown word is a disguise of: digits and symbols for letters,
 * letters masked, left out, doubled, swapped or put in. Only words that offend by themselves are
 * looked for, so that an unusual name can at worst come close to one of these. One letter's
 * difference is found by comparing what is left when a letter is taken out on either side (Garbe's
 * symmetric delete). Immutable, safe for use by several threads.
 */
public final class DisguisedWords {

  /** Shorter words have too many neighbours. */
  private static final int LEAST_LETTERS = 5;

  private static final int LEAST_MASKED = 4;
  private static final int MOST_LETTERS = 24;
  private static final int NEARBY_BITS = 18;
  private static final int[] POWERS = powers();
  private static final String MASKS = "*@$#!._-'";

  private final KnownWords known;
  private final Set<String> words;
  private final Map<String, String> squeezed = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();

  /** Bits for the hash codes of all words and all shortened ones: most texts hold none of them. */
  private final BitSet nearby = new BitSet(1 << NEARBY_BITS);

  /**
   * Disguises of the words that offend.
   *
   * @param known words that are known are no disguises
   */
  public DisguisedWords(KnownWords known) {
    this.known = known;
    this.words = new HashSet<>(known.offending());
    for (String word : known.offending()) {
      squeezed.putIfAbsent(squeeze(word), word);
      for (int i = 0; i < word.length() && word.length() >= LEAST_MASKED; i++) {
        shortened.putIfAbsent(without(word, i), word);
      }
    }
    words.forEach(word -> nearby.set(bit(word.hashCode())));
    shortened.keySet().forEach(word -> nearby.set(bit(word.hashCode())));
  }

  /**
   * Whether a word is known as it is written.
   *
   * @param word normalised characters
   * @return false also for a disguise
   */
  public boolean knows(CharSequence word) {
    return known.contains(word);
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - NEARBY_BITS);
  }

  /** Of the number that a string's hash code is a polynomial in. */
  private static int[] powers() {
    int[] powers = new int[MOST_LETTERS];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 31 * powers[i - 1];
    }
    return powers;
  }

  /**
   * Looks through a disguise.
   *
   * @param word normalised
   * @return the word in plain letters; null where nothing offending comes to mind
   */
  public @Nullable String plain(String word) {
    if (words.isEmpty() || word.length() < LEAST_MASKED || word.length() > MOST_LETTERS) {
      return null;
    }
    if (known.contains(word)) {
      return null;
    }
    String letters = unmasked(word);
    if (letters.length() < word.length()) {
      return masked(word, letters);
    }
    String read = Leet.unfold(word);
    if (read != null && words.contains(read)) {
      return read;
    }
    String same = squeezed.get(squeeze(word));
    return same == null && word.length() >= LEAST_LETTERS && isLetters(word) ? near(word) : same;
  }

  private @Nullable String masked(String word, String letters) {
    String read = Leet.unfold(word);
    if (read != null && words.contains(read)) {
      return read;
    }
    if (words.contains(letters)) {
      return letters;
    }
    String missing = letters.length() >= LEAST_MASKED - 1 ? shortened.get(letters) : null;
    return missing != null && missing.charAt(0) == word.charAt(0) ? missing : null;
  }

  /**
   * One letter left out, put in or changed, or two swapped; never the first. What is left without a
   * letter is only written out where its hash code, which follows from the word's, is that of a
   * word or of a shortened one.
   */
  private @Nullable String near(String word) {
    String found = shortened.get(word);
    int before = word.charAt(0);
    for (int i = 1; i < word.length() && !isNear(word, found); i++) {
      int with = 31 * before + word.charAt(i);
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

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String unmasked(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (MASKS.indexOf(word.charAt(i)) < 0) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString();
  }

  /** Every run of one letter as one letter. */
  private static String squeeze(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString();
  }

  private static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }
}
