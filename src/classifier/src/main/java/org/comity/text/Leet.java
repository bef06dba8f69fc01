package org.comity.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads words in which digits and signs stand for letters that they look like: "1d10t", "$tupid",
 * "@ss". No filter does so, because in Arabizi digits are letters ("7abibi"), and numbers with
 * units are no words; whoever asks decides what a reading is worth. Pure functions.
 */
public final class Leet {

  private static final String SIGNS = "01345789@$!+";
  private static final String VOWELS = "aeiouy";

  /** Consonants that can stand before an l at the beginning of a word. */
  private static final String BEFORE_L = "bcfgps";

  /** What a number is followed by when it is a number. */
  private static final Set<String> UNITS =
      Set.of(
          ("st nd rd th s am pm a p m k km cm mm kg g mg lb lbs oz l ml b mb gb tb kb hz mhz ghz w"
                  + " kw kwh v x d ft in min mins sec hr hrs h yo yr yrs bn mn usd eur cal kcal bit")
              .split(" "));

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_CONSONANTS = 5;
  private static final int LONGEST_VOWELS = 3;

  private Leet() {}

  /**
   * Reads a word.
   *
   * @param word small Latin letters mixed with {@code 0 1 3 4 5 7 8 @ $ ! +}
   * @return the one plausible reading in plain letters; null if the word holds no such sign or
   *     anything else, is rather a number with a unit or a name with a number, is longer than 40
   *     characters, or reads like no word
   */
  public static @Nullable String unfold(String word) {
    if (word.length() > LONGEST_WORD || !isMixed(word) || isNumbered(word)) {
      return null;
    }
    StringBuilder plain = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      read(word, i, plain);
    }
    return isPronounceable(plain) ? plain.toString() : null;
  }

  /** Letters and signs, some of both, and nothing else. */
  private static boolean isMixed(String word) {
    int letters = 0;
    int signs = 0;
    for (int i = 0; i < word.length(); i++) {
      letters += isLetter(word.charAt(i)) ? 1 : 0;
      signs += SIGNS.indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return letters > 0 && signs > 0 && letters + signs == word.length();
  }

  /** "5th", "$100k", "100meters", "mp3", "wow!": the digits count and the signs punctuate. */
  private static boolean isNumbered(String word) {
    char last = word.charAt(word.length() - 1);
    if (last == '!' || last == '+') {
      return true;
    }
    int first = word.charAt(0) == '$' ? 1 : 0;
    int afterNumber = afterDigits(word, first);
    boolean sum = first == 1 && afterNumber > first;
    boolean round = afterNumber - first > 1 && word.charAt(afterNumber - 1) == '0';
    return sum || round || UNITS.contains(word.substring(afterNumber)) || endsInNumber(word);
  }

  private static int afterDigits(String word, int from) {
    int at = from;
    while (at < word.length() && isDigit(word.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Digits at the end count, unless they are doubled letters ("a55") or others stand before. */
  private static boolean endsInNumber(String word) {
    int number = word.length();
    while (isDigit(word.charAt(number - 1))) {
      number--;
    }
    int digits = word.length() - number;
    boolean doubled = word.endsWith("55") || word.endsWith("11");
    boolean signsBefore = word.chars().limit(number).anyMatch(c -> SIGNS.indexOf(c) >= 0);
    return digits > 0 && !signsBefore && !(digits == 2 && doubled) && !isHate(word, number);
  }

  /** An 8 that is spoken: "h8", "m8". */
  private static boolean isHate(String word, int at) {
    return word.charAt(at) == '8' && isConsonantBefore(word, at) && !hasVowelBefore(word, at);
  }

  private static void read(String word, int at, StringBuilder plain) {
    char c = word.charAt(at);
    switch (c) {
      case '0' -> plain.append('o');
      case '1' -> plain.append(isEl(word, at) ? 'l' : 'i');
      case '3' -> plain.append('e');
      case '4', '@' -> plain.append('a');
      case '5', '$' -> plain.append('s');
      case '7', '+' -> plain.append('t');
      case '8' -> plain.append(isHate(word, at) ? ate(word, at) : "b");
      case '9' -> plain.append('g');
      case '!' -> plain.append('i');
      default -> plain.append(c);
    }
  }

  private static String ate(String word, int at) {
    return letter(word, at + 1) == 'e' ? "at" : "ate";
  }

  /** A 1 is an l between vowels, beside an l, or where only an l can be spoken; else an i. */
  private static boolean isEl(String word, int at) {
    char before = letter(word, at - 1);
    char after = letter(word, at + 1);
    if (at > 0 && word.charAt(at - 1) == '1') {
      return true;
    }
    if (isVowel(before)) {
      return after == 0 || isVowel(after) || after == 'l';
    }
    boolean cluster = at == 1 && BEFORE_L.indexOf(before) >= 0 && after != 'e';
    boolean begins = at == 0 && after != 0;
    boolean ends = before == 'r' && after == 0;
    return ends || ((begins || cluster) && isVowel(after));
  }

  /** The letter at a place, with the signs that stand for one letter alone; 0 beyond the word. */
  private static char letter(String word, int at) {
    if (at < 0 || at >= word.length()) {
      return 0;
    }
    return switch (word.charAt(at)) {
      case '0' -> 'o';
      case '1' -> 'l';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '!' -> 'i';
      default -> word.charAt(at);
    };
  }

  private static boolean isConsonantBefore(String word, int at) {
    return at > 0 && isLetter(word.charAt(at - 1)) && !isVowel(word.charAt(at - 1));
  }

  private static boolean hasVowelBefore(String word, int at) {
    for (int i = 0; i < at; i++) {
      if (isVowel(letter(word, i))) {
        return true;
      }
    }
    return false;
  }

  /** Has a vowel, and no longer row of vowels or consonants than a word can have. */
  private static boolean isPronounceable(CharSequence plain) {
    boolean vowels = false;
    int row = 0;
    for (int i = 0; i < plain.length(); i++) {
      boolean vowel = isVowel(plain.charAt(i));
      row = i > 0 && vowel == isVowel(plain.charAt(i - 1)) ? row + 1 : 1;
      if (row > (vowel ? LONGEST_VOWELS : LONGEST_CONSONANTS)) {
        return false;
      }
      vowels |= vowel;
    }
    return vowels;
  }

  private static boolean isVowel(char c) {
    return c != 0 && VOWELS.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
