package org.comity.features.disguise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Words of which a part is in Arabic letters and the other in Latin ones, or in the digits of
 * Arabizi. They are found by their consonants, which are the same in either script: vowels are left
 * out, since Arabic seldom writes them, and so is h, which in Latin letters often only marks
 * another consonant.
 */
final class MixedScripts {

  private static final String LATIN = "bcdfgjklmnpqrstvz";
  private static final String LATIN_SOUNDS = "bkdfggklmnbkrstfz";
  private static final String ARABIC = "بتثجخدذرزسشصضطظغفقكلمنپچڤگ";
  private static final String ARABIC_SOUNDS = "bttgkdzrzsssdtzgfkklmnbsfg";

  /** A digit of Arabizi that is one of these consonants; 2, 3 and 7 are left out like h. */
  private static final char KHA = '5';

  private static final String ARABIZI = "2357";

  /** Fewer consonants are those of too many words. */
  private static final int LEAST_SOUNDS = 2;

  private final Map<String, List<String>> words = new HashMap<>();

  void add(String word) {
    // Who writes ch in Arabic letters writes what it sounds like, or letter by letter.
    for (String sound : new TreeSet<>(List.of(sound(word), sound(word.replace("ch", "s"))))) {
      if (sound.length() >= LEAST_SOUNDS) {
        words.computeIfAbsent(sound, any -> new ArrayList<>()).add(word);
      }
    }
  }

  static boolean isMixed(String word) {
    boolean arabic = false;
    boolean other = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      arabic |= isArabic(c);
      other |= (c >= 'a' && c <= 'z') || ARABIZI.indexOf(c) >= 0;
    }
    return arabic && other;
  }

  private static boolean isArabic(char c) {
    return Character.UnicodeScript.of(c).equals(Character.UnicodeScript.ARABIC)
        && Character.isLetter(c);
  }

  /** Of the words that sound like one, that which shares most of the letters that it still has. */
  @Nullable String plain(String word) {
    return words.getOrDefault(sound(word), List.of()).stream()
        .filter(each -> shared(word, each) > 0)
        .max(
            Comparator.comparingInt((String each) -> shared(word, each))
                .thenComparing(each -> -Math.abs(each.length() - word.length())))
        .orElse(null);
  }

  /** How many letters two words have in common at their beginnings and ends. */
  private static int shared(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int from = 0;
    while (from < most && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int to = 0;
    while (to < most - from
        && one.charAt(one.length() - 1 - to) == other.charAt(other.length() - 1 - to)) {
      to++;
    }
    return from + to;
  }

  /** A word's consonants. */
  private static String sound(String word) {
    StringBuilder sounds = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int latin = LATIN.indexOf(c);
      int arabic = ARABIC.indexOf(c);
      if (c == 'x') {
        add(sounds, 'k');
        add(sounds, 's');
      } else if (latin >= 0) {
        add(sounds, LATIN_SOUNDS.charAt(latin));
      } else if (arabic >= 0) {
        add(sounds, ARABIC_SOUNDS.charAt(arabic));
      } else if (c == KHA) {
        add(sounds, 'k');
      }
    }
    return sounds.toString();
  }

  /** Doubled letters are written once in Arabic. */
  private static void add(StringBuilder sounds, char sound) {
    if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
      sounds.append(sound);
    }
  }
}
