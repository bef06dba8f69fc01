package org.comity.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * The everyday words of many languages and the letters that few of them use. A word counts {@value
 * #SURE}, or {@value #WEAK} if it is marked so, has no more than two Latin letters, or is English,
 * too; a letter counts {@value #SURE} if no more than {@value #FEW} languages use it. Immutable.
 */
final class Lexicon {

  static final int SURE = 2;
  static final int WEAK = 1;
  private static final int LOAN = 0;

  /** Places of the languages that are ours; the others follow. */
  static final int ENGLISH = 0;

  static final int ARABIZI = 1;
  static final int ARABIC = 2;
  static final int FIRST_OTHER = 3;

  private static final int FEW = 3;
  private static final String WORDS = "words.txt";

  /** After the last letter of the table: every alphabet in it, and the zero-width non-joiner. */
  private static final int LETTERS = 0x2010;

  private final List<String> tags =
      new ArrayList<>(
          List.of(
              LanguageIdentifier.ENGLISH, LanguageIdentifier.ARABIZI, LanguageIdentifier.ARABIC));
  private final Map<String, Clue> words = new HashMap<>();
  private final @Nullable Clue[] letters = new Clue[LETTERS];
  private final Clue article = new Clue(new byte[] {ARABIC}, new byte[] {WEAK});

  /** Reads the words from the class path. */
  Lexicon() {
    Map<String, Map<Integer, Integer>> weights = new HashMap<>();
    Map<Integer, List<Integer>> alphabets = new TreeMap<>();
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(WORDS), WORDS);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> read(line.split(" "), weights, alphabets));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    weights.forEach((word, of) -> words.put(word, clue(word, of)));
    alphabets.forEach((letter, of) -> letters[letter] = clue(of));
  }

  private void read(
      String[] line,
      Map<String, Map<Integer, Integer>> weights,
      Map<Integer, List<Integer>> alphabets) {
    int language = place(line[0]);
    if (line[1].equals("letters")) {
      Arrays.stream(line, 2, line.length)
          .flatMapToInt(Lexicon::unescaped)
          .forEach(c -> alphabets.computeIfAbsent(c, letter -> new ArrayList<>()).add(language));
      return;
    }
    int weight = weight(line[1]);
    for (int i = 2; i < line.length; i++) {
      weights
          .computeIfAbsent(TextNormalizer.normalize(line[i]).text(), word -> new TreeMap<>())
          .merge(language, weight, Math::min);
    }
  }

  private static int weight(String kind) {
    return switch (kind) {
      case "sure" -> SURE;
      case "weak" -> WEAK;
      case "loan" -> LOAN;
      default -> throw new IllegalStateException(WORDS + " has words that are " + kind);
    };
  }

  private static IntStream unescaped(String letters) {
    return letters.startsWith("U+")
        ? IntStream.of(Integer.parseInt(letters, 2, letters.length(), 16))
        : letters.chars().distinct();
  }

  private int place(String tag) {
    if (!tags.contains(tag)) {
      tags.add(tag);
    }
    return tags.indexOf(tag);
  }

  private static Clue clue(String word, Map<Integer, Integer> weights) {
    boolean shared = weights.containsKey(ENGLISH);
    boolean brief = word.length() <= 2 && word.charAt(0) < 0x80;
    byte[] languages = new byte[weights.size()];
    byte[] each = new byte[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> weight : weights.entrySet()) {
      int language = weight.getKey();
      languages[i] = (byte) language;
      boolean doubtful = language != ENGLISH && (shared || brief);
      each[i++] = (byte) (doubtful ? WEAK : weight.getValue());
    }
    return new Clue(languages, each);
  }

  private static Clue clue(List<Integer> users) {
    byte[] languages = new byte[users.size()];
    byte[] weights = new byte[users.size()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = users.get(i).byteValue();
      weights[i] = (byte) (languages.length <= FEW ? SURE : WEAK);
    }
    return new Clue(languages, weights);
  }

  /** How many languages there are. */
  int languages() {
    return tags.size();
  }

  /** The BCP 47 tag of the language at a place. */
  String tag(int language) {
    return tags.get(language);
  }

  /** What a normalised word says; null for a word that is not known. */
  @Nullable Clue word(String normalized) {
    return words.get(normalized);
  }

  /** What the Arabic article says. */
  Clue article() {
    return article;
  }

  /** What a letter as it was written says, in either case; null if it is nobody's own. */
  @Nullable Clue letter(char written) {
    if (written < 0x80 || written >= LETTERS) {
      return null;
    }
    char small = Character.toLowerCase(written);
    return small < LETTERS ? letters[small] : null;
  }
}
