package org.comity.policy.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.words.Words.Word;
import org.comity.text.Token;
import org.comity.text.WordTokenizer;
import org.comity.text.folding.TextNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that a community names together. Whole words are found, whatever their case,
 * accents, vocalisation, look-alike letters, digits for letters or stretched letters; a phrase is
 * found as consecutive words with any punctuation between them. Compiled once; immutable, safe for
 * use by several threads.
 */
public final class WordList {

  private static final char STAR = '*';

  /** The words of a phrase; most have one. */
  private record Phrase(List<WordPattern> words) {

    boolean matches(List<Word> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).matches(text.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final String name;

  /** By their whole first word, and squeezed where that differs. */
  private final Map<String, List<Phrase>> plain = new HashMap<>();

  /** Phrases whose first word has a star, by what stands before it, and squeezed. */
  private final Map<String, List<Phrase>> starred = new HashMap<>();

  /** How long the keys of {@link #starred} are. */
  private final SortedSet<Integer> lengths = new TreeSet<>();

  /** Phrases that begin with a star. */
  private final List<Phrase> open = new ArrayList<>();

  private WordList(String name) {
    this.name = name;
  }

  /**
   * Compiles a list.
   *
   * @param name names it
   * @param entries words and phrases, each such that {@link #fault} finds none in it
   * @return the list
   * @throws IllegalArgumentException if an entry has a fault
   */
  public static WordList of(String name, List<String> entries) {
    WordList list = new WordList(name);
    for (String entry : entries) {
      list.add(phrase(entry));
    }
    return list;
  }

  /**
   * What is wrong with an entry.
   *
   * @param entry a word or phrase
   * @return what is wrong; null if it can be compiled
   */
  public static @Nullable FaultCode fault(String entry) {
    try {
      phrase(entry);
      return null;
    } catch (FaultyEntryException e) {
      return e.code();
    }
  }

  /**
   * Names it.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Looks for its words.
   *
   * @param text a comment's words
   * @return true if one of its words or phrases is there
   */
  public boolean isIn(Words text) {
    List<Word> words = text.list();
    for (int at = 0; at < words.size(); at++) {
      if (beginsAt(words, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(List<Word> words, int at) {
    Word word = words.get(at);
    return any(open, words, at)
        || begins(word.plain(), words, at)
        || begins(word.read(), words, at)
        || begins(word.squeezed(), words, at);
  }

  private boolean begins(@Nullable String form, List<Word> words, int at) {
    if (form == null) {
      return false;
    }
    if (any(plain.get(form), words, at)) {
      return true;
    }
    for (int length : lengths) {
      if (length > form.length()) {
        return false;
      }
      if (any(starred.get(form.substring(0, length)), words, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(@Nullable List<Phrase> phrases, List<Word> words, int at) {
    if (phrases != null) {
      for (Phrase phrase : phrases) {
        if (phrase.matches(words, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Phrase phrase) {
    WordPattern first = phrase.words().get(0);
    for (String beginning : first.beginnings()) {
      if (beginning.isEmpty()) {
        open.add(phrase);
      } else if (first.isPlain()) {
        plain.computeIfAbsent(beginning, any -> new ArrayList<>()).add(phrase);
      } else {
        starred.computeIfAbsent(beginning, any -> new ArrayList<>()).add(phrase);
        lengths.add(beginning.length());
      }
    }
  }

  private static Phrase phrase(String entry) {
    List<WordPattern> words = new ArrayList<>();
    if (entry.indexOf(STAR) < 0) {
      tokens(entry).forEach(token -> words.add(WordPattern.of(List.of(token))));
    } else {
      // Piece by piece, because the tokenizer reads stars as letters that are hidden.
      for (String piece : entry.strip().split("\\s+", -1)) {
        words.addAll(pieces(piece));
      }
    }
    if (words.isEmpty()) {
      throw new FaultyEntryException(FaultCode.WORD_NONE);
    }
    return new Phrase(List.copyOf(words));
  }

  private static List<WordPattern> pieces(String piece) {
    if (piece.indexOf(STAR) < 0) {
      return tokens(piece).stream().map(token -> WordPattern.of(List.of(token))).toList();
    }
    List<String> parts = new ArrayList<>();
    for (String part : piece.split("\\*+", -1)) {
      List<String> tokens = tokens(part);
      if (tokens.size() > 1) {
        throw new FaultyEntryException(FaultCode.WORD_STAR_BESIDE);
      }
      parts.add(tokens.isEmpty() ? "" : tokens.get(0));
    }
    if (parts.stream().allMatch(String::isEmpty)) {
      throw new FaultyEntryException(FaultCode.WORD_STARS_ALONE);
    }
    return List.of(WordPattern.of(parts));
  }

  private static List<String> tokens(String text) {
    return WordTokenizer.tokenize(TextNormalizer.normalize(text)).stream()
        .filter(token -> token.isWord() || token.isSymbol())
        .map(Token::text)
        .toList();
  }
}
