package org.comity.features.disguise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.features.KnownWords;
import org.comity.text.Leet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that an unknown word is a disguise of: digits and symbols for letters, letters
 * masked, left out, doubled, swapped, put in, or written in another script. Where a letter has to
 * be guessed, only words that offend by themselves are looked for, so that an unusual name can at
 * worst come close to one of these; where all letters are there, any known word is a better reading
 * than an unknown one. Immutable, safe for use by several threads.
 */
public final class DisguisedWords {

  /** What digits and signs stand for is less of a guess. */
  private static final int LEAST_READ = 3;

  private static final int LEAST_MASKED = 4;
  private static final char LAST_LATIN = 0x24F;
  private static final String VOWELS = "aeiouy";

  /** What the digits from 0 look like; a 1 is an i or an l. */
  private static final String[] DIGITS = {"oizeasgtbg", "olzeasgtbg"};

  private final KnownWords known;
  private final Set<String> words;
  private final Map<String, String> squeezed = new HashMap<>();
  private final MissingLetters missing;
  private final MaskedWords masked;
  private final MixedScripts mixed = new MixedScripts();

  /**
   * Disguises of the words that offend.
   *
   * @param known words that are known are no disguises
   */
  public DisguisedWords(KnownWords known) {
    this.known = known;
    this.words = new HashSet<>(known.offending());
    this.missing = new MissingLetters(words);
    this.masked = new MaskedWords(words, known, missing);
    for (String word : known.offending()) {
      squeezed.putIfAbsent(squeeze(word), word);
      missing.add(word);
      masked.add(word);
      mixed.add(word);
    }
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

  /**
   * Looks through a disguise.
   *
   * @param word normalised
   * @return the word in plain letters, one that offends or at least is known; null where none comes
   *     to mind
   */
  public @Nullable String plain(String word) {
    if (words.isEmpty()
        || word.length() < LEAST_READ
        || word.length() > MissingLetters.MOST_LETTERS) {
      return null;
    }
    if (known.contains(word)) {
      return null;
    }
    String read = Leet.unfold(word);
    if (read != null && (words.contains(read) || known.contains(read))) {
      return read;
    }
    if (word.length() < LEAST_MASKED) {
      return hasNoVowel(word) ? missing.near(word) : null;
    }
    if (MaskedWords.isMasked(word)) {
      return masked.plain(word);
    }
    if (MixedScripts.isMixed(word)) {
      return mixed.plain(word);
    }
    String same = squeezed.get(squeeze(word));
    if (same != null) {
      return same;
    }
    return word.chars().allMatch(Character::isLetter) ? misspelt(word) : numbered(word);
  }

  /** "fck": nobody can say it, so that a vowel is missing. */
  private static boolean hasNoVowel(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z' && VOWELS.indexOf(c) < 0);
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

  private @Nullable String misspelt(String word) {
    String near = missing.near(word);
    if (near != null) {
      return near;
    }
    // Of letters with spaces between them, the article before them has become the first.
    if (word.charAt(0) == 'a' && words.contains(word.substring(1))) {
      return word.substring(1);
    }
    String once = once(word);
    return once == null && word.charAt(0) <= LAST_LATIN ? turned(word) : once;
  }

  /** The known word that has one of this one's doubled letters once. */
  private @Nullable String once(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1)) {
        String once = MissingLetters.without(word, i);
        if (known.contains(once)) {
          return once;
        }
      }
    }
    return null;
  }

  /**
   * The known word with two neighbours, never the first, in the right order. In Latin letters only:
   * in Arabic the same consonants in another order are another word.
   */
  private @Nullable String turned(String word) {
    char[] letters = word.toCharArray();
    for (int i = 1; i + 1 < letters.length; i++) {
      turn(letters, i);
      String turned = new String(letters);
      if (known.contains(turned)) {
        return turned;
      }
      turn(letters, i);
    }
    return null;
  }

  private static void turn(char[] letters, int at) {
    char first = letters[at];
    letters[at] = letters[at + 1];
    letters[at + 1] = first;
  }

  /** What ends in digits mostly has a number there, but not where a word that offends comes out. */
  private @Nullable String numbered(String word) {
    return Stream.of(DIGITS)
        .map(letters -> lettered(word, letters))
        .filter(words::contains)
        .findFirst()
        .orElse(null);
  }

  private static String lettered(String word, String letters) {
    StringBuilder lettered = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        lettered.setCharAt(i, letters.charAt(c - '0'));
      }
    }
    return lettered.toString();
  }
}
