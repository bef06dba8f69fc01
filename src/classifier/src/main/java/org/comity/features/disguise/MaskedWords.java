package org.comity.features.disguise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.features.KnownWords;
import org.jspecify.annotations.Nullable;

/** Words of which letters are masked, or that have marks between their letters. */
final class MaskedWords {

  private static final String MASKS = "*@$#!._-'";

  /** Of these, what stands between letters and for none. */
  private static final String PARTS = "._-'";

  /** With fewer letters left, a word could be too many others. */
  private static final int LEAST_LEFT = 3;

  private final Set<String> words;
  private final KnownWords known;
  private final MissingLetters missing;

  /** By first letter and length. */
  private final Map<String, List<String>> shapes = new HashMap<>();

  MaskedWords(Set<String> words, KnownWords known, MissingLetters missing) {
    this.words = words;
    this.known = known;
    this.missing = missing;
  }

  void add(String word) {
    shapes.computeIfAbsent(shape(word), any -> new ArrayList<>()).add(word);
  }

  private static String shape(String word) {
    return word.substring(0, 1) + word.length();
  }

  static boolean isMasked(String word) {
    return word.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
  }

  @Nullable String plain(String word) {
    String letters = letters(word);
    boolean isParted = word.chars().noneMatch(c -> MASKS.indexOf(c) >= 0 && PARTS.indexOf(c) < 0);
    if (words.contains(letters) || (isParted && known.contains(letters))) {
      return letters;
    }
    if (2 * letters.length() >= word.length()) {
      for (String each : shapes.getOrDefault(shape(word), List.of())) {
        if (isMaskOf(word, each)) {
          return each;
        }
      }
    }
    return letters.length() >= LEAST_LEFT && letters.charAt(0) == word.charAt(0)
        ? missing.lacking(letters)
        : null;
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    word.chars().filter(c -> MASKS.indexOf(c) < 0).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** Whether two words of one length differ only where the first is masked. */
  private static boolean isMaskOf(String masked, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (masked.charAt(i) != word.charAt(i) && MASKS.indexOf(masked.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
